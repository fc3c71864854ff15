extension Builtin {
  /// A parameter with the type that an argument must have.
  struct Parameter: Sendable {
    var name: String
    var type: FEELType
    /// Whether the argument may be left out.
    var isOptional = false
    /// Whether the argument may be null.
    var admitsNull: Bool
    /// Whether a workflow must be sure that the argument has a value, though the function itself tells what is wrong.
    var isNeeded = false
    var isVariadic = false
    /// The types that the checker lets through, where the function itself tells the values of several apart.
    var admitted: [FEELType] = []

    init(_ name: String, _ type: FEELType) {
      self.name = name
      self.type = type
      admitsNull = type == .any || type.isOptional
    }

    /// Takes values of several types, which the function itself tells apart.
    init(_ name: String, anyOf admitted: [FEELType]) {
      self.init(name, .any)
      self.admitted = admitted
    }

    /// May be left out; given, it must have a value.
    static func optional(_ name: String, _ type: FEELType) -> Parameter {
      var parameter = Parameter(name, type)
      parameter.isOptional = true
      return parameter
    }

    /// May be left out, and null is the same as left out.
    static func nullable(_ name: String, _ type: FEELType) -> Parameter {
      var parameter = optional(name, type)
      parameter.admitsNull = true
      return parameter
    }

    /// Takes values of every type, but gives nothing for null.
    static func needed(_ name: String) -> Parameter {
      var parameter = Parameter(name, .any)
      parameter.isNeeded = true
      return parameter
    }

    /// The last parameter, taking any number of arguments but at least one.
    static func variadic(_ name: String, _ type: FEELType) -> Parameter {
      var parameter = Parameter(name, type)
      parameter.isVariadic = true
      return parameter
    }

    /// The last parameter, taking any number of arguments of several types.
    static func variadic(_ name: String, anyOf admitted: [FEELType]) -> Parameter {
      var parameter = Parameter(name, anyOf: admitted)
      parameter.isVariadic = true
      return parameter
    }

    /// The same, with the checker looking closer than the call does.
    func admitting(_ types: FEELType...) -> Parameter {
      var parameter = self
      parameter.admitted = types
      return parameter
    }

    /// What an argument must be, in Swedish.
    var kind: String {
      let kinds = admitted.isEmpty ? [type.fullKind] : admitted.map(\.fullKind)
      guard kinds.count > 1, let last = kinds.last else { return kinds[0] }
      return kinds.dropLast().joined(separator: ", ") + " eller " + last
    }

    /// Whether an argument of the type can stand here; a value counts as a list of one.
    func accepts(_ type: FEELType) -> Bool {
      if !admitted.isEmpty { return admitted.contains { $0.accepts(type) || $0.item.accepts(type) } }
      if self.type.accepts(type) { return true }
      if case .list(let item) = self.type { return item.accepts(type) }
      return false
    }

    /// The value as the type asks for it (DMN 1.5, 10.3.2.9.4); nil where it does not fit.
    ///
    /// Unlike `FEELType.fitting` it looks at no items and entries: what a function needs of them it tells itself.
    func fitting(_ value: Value) -> Value? {
      if value.isNull {
        // Not a conditional expression: there, `nil` would be read as the literal for `Value.null`.
        guard admitsNull else { return nil }
        return value
      }
      switch (type.unwrapped, value) {
      case (.list, .list), (.context, .context), (.range, .range): return value
      case (.list, _): return .list([value])
      case (.context, .list(let items)) where items.count == 1 && items[0].context != nil: return .some(items[0])
      case (.context, _), (.range, _): return nil
      case (let wanted, _): return wanted.fitting(value)
      }
    }
  }
}

extension FEELType {
  /// The type of the items, where this is a list; otherwise the type itself.
  var item: FEELType {
    if case .list(let item) = unwrapped { return item }
    return self
  }

  /// The type of the ends, where this is a range; otherwise the type itself.
  var end: FEELType {
    if case .range(let end) = unwrapped { return end.unwrapped }
    return self
  }

  /// The types of values that have an order.
  static let ordered: [FEELType] = [.number, .string, .date, .time, .dateAndTime, .period]
}
