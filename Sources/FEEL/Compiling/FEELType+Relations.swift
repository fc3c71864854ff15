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

  /// The type of a value that may also be missing, where anything is known of it.
  package var orMissing: FEELType {
    switch self {
    case .any, .null, .optional: self
    default: .optional(self)
    }
  }

  /// The type of a value that is of one or the other type.
  package func joined(with other: FEELType) -> FEELType { merged(with: other).bounded }

  private func merged(with other: FEELType) -> FEELType {
    switch (self, other) {
    case (let a, let b) where a == b: a
    case (.any, _), (_, .any): .any
    case (let a, let b) where a.isDuration && b.isDuration && !a.isOptional && !b.isOptional: .period
    case (.null, let type), (let type, .null): type.isOptional ? type : .optional(type)
    case (.optional(let a), let b), (let b, .optional(let a)):
      a.orNull(with: b)
    case (.list(let a), .list(let b)): .list(a.merged(with: b))
    case (.range(let a), .range(let b)): .range(a.merged(with: b))
    case (.context(let a, let aOpen), .context(let b, let bOpen)):
      .context(
        a.merging(b) { $0.merged(with: $1) }.reduce(into: [:]) { fields, field in
          let (name, type) = field
          let isInBoth = a[name] != nil && b[name] != nil
          fields[name] = isInBoth || type.isOptional || type == .any ? type : .optional(type)
        }, open: aOpen || bOpen)
    default: .any
    }
  }

  private func orNull(with other: FEELType) -> FEELType {
    let both = merged(with: other.unwrapped)
    if case .any = both { return .any }
    return .optional(both)
  }

  /// The Swedish word for the type, with what a list is of, for messages about what is in it.
  var fullKind: String {
    switch unwrapped {
    case .list(let item) where item.unwrapped != .any && item.unwrapped != .null: "lista med \(item.kind)"
    case .function(let parameters?, _):
      "funktion med \(parameters.count) " + (parameters.count == 1 ? "parameter" : "parametrar")
    default: kind
    }
  }

  /// The Swedish words for a value that is not of the type: of a list, with what it has that it should not have.
  func kind(of value: Value) -> String {
    guard case .list(let item) = unwrapped, case .list(let items) = value,
      let wrong = items.first(where: { !item.conforms($0) })
    else { return value.kind }
    return "lista med \(wrong.kind)"
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
