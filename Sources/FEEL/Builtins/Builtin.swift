/// A function of the language.
struct Builtin: Sendable {
  typealias Body = @Sendable (inout Call) -> Value

  /// What a call gives the body.
  struct Call {
    /// The arguments, already of the types of the parameters; an optional one that is not given is null.
    let arguments: [Value]
    let scope: any ScopeValues
    /// Why there is no value, in Swedish.
    var failure: String?
    /// Work done beyond one unit.
    var cost = 0

    subscript(place: Int) -> Value { place < arguments.count ? arguments[place] : .null }

    /// The items: of the only argument where it is a list, otherwise the arguments.
    var items: [Value] {
      if arguments.count == 1, case .list(let items) = arguments[0] { return items }
      return arguments
    }

    /// Gives null for a stated reason.
    mutating func fail(_ reason: String) -> Value {
      failure = reason
      return .null
    }
  }

  /// A parameter with the type that an argument must have.
  struct Parameter: Sendable {
    var name: String
    var type: FEELType
    var isOptional: Bool
    var isVariadic: Bool

    init(_ name: String, _ type: FEELType, isOptional: Bool = false, isVariadic: Bool = false) {
      self.name = name
      self.type = type
      self.isOptional = isOptional
      self.isVariadic = isVariadic
    }

    static func optional(_ name: String, _ type: FEELType) -> Parameter { Parameter(name, type, isOptional: true) }

    /// The last parameter, taking any number of arguments but at least one.
    static func variadic(_ name: String, _ type: FEELType) -> Parameter { Parameter(name, type, isVariadic: true) }

    var admitsNull: Bool { isOptional || type == .any || type.isOptional }

    /// Whether an argument of the type can stand here; a value counts as a list of one.
    func accepts(_ type: FEELType) -> Bool {
      if self.type.accepts(type) { return true }
      if case .list(let item) = self.type { return item.accepts(type) }
      return false
    }

    /// The value as the type asks for it: one value as a list, a list of one as its value; nil where it does not fit.
    func fitting(_ value: Value) -> Value? {
      if value.isNull {
        // Not a conditional expression: there, `nil` would be read as the literal for `Value.null`.
        guard admitsNull else { return nil }
        return value
      }
      let wanted = type.unwrapped
      if wanted.admits(value) { return value }
      if case .list = wanted { return .list([value]) }
      if case .list(let items) = value, items.count == 1, wanted.admits(items[0]) { return items[0] }
      return nil
    }
  }

  struct Signature: Sendable {
    var parameters: [Parameter]
    var body: Body
  }

  let name: String
  let signatures: [Signature]
  /// The type of the result for arguments of given types.
  let result: @Sendable ([FEELType]) -> FEELType

  init(
    _ name: String, _ parameters: [Parameter], _ type: FEELType, _ body: @escaping Body
  ) {
    self.init(name, [Signature(parameters: parameters, body: body)]) { _ in type }
  }

  init(
    _ name: String, _ parameters: [Parameter], typed result: @escaping @Sendable ([FEELType]) -> FEELType,
    _ body: @escaping Body
  ) {
    self.init(name, [Signature(parameters: parameters, body: body)], result)
  }

  init(_ name: String, _ signatures: [Signature], _ result: @escaping @Sendable ([FEELType]) -> FEELType) {
    self.name = name
    self.signatures = signatures
    self.result = result
  }

  /// What a result has cost to make.
  static func cost(of value: Value) -> Int {
    switch value {
    case .list(let items): items.count
    case .string(let text): text.utf8.count / 16
    case .context(let context): context.count
    default: 0
    }
  }
}

extension FEELType {
  /// Whether a value is of this kind, its items and entries not looked at.
  func admits(_ value: Value) -> Bool {
    switch (self, value) {
    case (.any, _), (.null, .null), (.boolean, .boolean), (.number, .number), (.string, .string), (.date, .date),
      (.instant, .instant), (.period, .period), (.list, .list), (.context, .context), (.range, .range):
      true
    case (.optional(let type), _): value.isNull || type.admits(value)
    default: false
    }
  }

  /// The type of the items, where this is a list; otherwise the type itself.
  var item: FEELType {
    if case .list(let item) = unwrapped { return item }
    return self
  }
}
