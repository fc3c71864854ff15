extension FEELType {
  /// The type without the possibility of null.
  public var unwrapped: FEELType {
    if case .optional(let type) = self { return type.unwrapped }
    return self
  }

  /// Whether the value may be null where it has to be guarded.
  public var isOptional: Bool {
    if case .optional = self { return true }
    return false
  }

  /// Whether a value of the other type can stand where this one is wanted, the possibility of null left aside.
  public func accepts(_ other: FEELType) -> Bool {
    switch (unwrapped, other.unwrapped) {
    case (.any, _), (_, .any), (_, .null): true
    case (.list(let a), .list(let b)), (.range(let a), .range(let b)): a.accepts(b)
    case (.context(let wanted, _), .context(let given, let open)):
      wanted.allSatisfy { name, type in given[name].map(type.accepts) ?? (open || type.isOptional) }
    case (.period, let other): other.isDuration
    // Which kind of length it is shows first when it is there.
    case (let wanted, .period): wanted.isDuration
    case (.function(let wanted, let result), .function(let given, let other)):
      result.accepts(other) && (wanted == nil || given == nil || wanted?.count == given?.count)
    case (let a, let b): a == b
    }
  }

  /// Whether values of the type are lengths of time.
  var isDuration: Bool {
    switch unwrapped {
    case .daysDuration, .monthsDuration, .period: true
    default: false
    }
  }

  /// Whether values of both types can be equal.
  func meets(_ other: FEELType) -> Bool {
    switch (unwrapped, other.unwrapped) {
    case (.any, _), (_, .any), (.null, _), (_, .null), (.context, .context): true
    case (.list(let a), .list(let b)), (.range(let a), .range(let b)): a.meets(b)
    case (.period, let other), (let other, .period): other.isDuration
    case (let a, let b): a == b
    }
  }

  /// Whether values of the type have an order.
  var isOrdered: Bool {
    switch unwrapped {
    case .any, .null, .number, .string, .date, .time, .dateAndTime, .daysDuration, .monthsDuration, .period: true
    default: false
    }
  }

  /// The type of a value that is of one or the other type.
  func joined(with other: FEELType) -> FEELType {
    switch (self, other) {
    case (let a, let b) where a == b: a
    case (.any, _), (_, .any): .any
    case (let a, let b) where a.isDuration && b.isDuration && !a.isOptional && !b.isOptional: .period
    case (.null, let type), (let type, .null): type.isOptional ? type : .optional(type)
    case (.optional(let a), let b), (let b, .optional(let a)):
      if case .any = a.joined(with: b.unwrapped) { .any } else { .optional(a.joined(with: b.unwrapped)) }
    case (.list(let a), .list(let b)): .list(a.joined(with: b))
    case (.range(let a), .range(let b)): .range(a.joined(with: b))
    case (.context(let a, let aOpen), .context(let b, let bOpen)):
      .context(
        a.merging(b) { $0.joined(with: $1) }.reduce(into: [:]) { fields, field in
          let (name, type) = field
          let isInBoth = a[name] != nil && b[name] != nil
          fields[name] = isInBoth || type.isOptional || type == .any ? type : .optional(type)
        }, open: aOpen || bOpen)
    default: .any
    }
  }

  /// The Swedish word for the type, for messages.
  public var kind: String {
    switch self {
    case .any: "vilket värde som helst"
    case .null: "inget värde"
    case .boolean: "sant/falskt"
    case .number: "tal"
    case .string: "text"
    case .date: "datum"
    case .time: "klockslag"
    case .dateAndTime: "tidpunkt"
    case .daysDuration: "tidslängd i dagar"
    case .monthsDuration: "tidslängd i månader"
    case .period: "tidslängd"
    case .list: "lista"
    case .context: "en grupp uppgifter"
    case .range: "intervall"
    case .function: "funktion"
    case .optional(let type): type.kind
    }
  }
}
