import CivilTime

/// A function of the language (DMN 1.5, 10.3.4).
struct Builtin: Sendable {
  typealias Body = @Sendable (inout Call) -> Value
  /// A body that calls functions it is given, and needs the evaluation itself for that.
  typealias CallingBody = @Sendable (inout Call, inout Evaluation) -> Value

  /// One way to call the function; the same body may stand behind several ways, with other names.
  struct Signature: Sendable {
    var parameters: [Parameter]
    var run: CallingBody
    /// Makes a body for arguments of which some are known before evaluation; nil where that saves nothing.
    ///
    /// Throws for a known argument that can never do.
    var prepare: (@Sendable (Known) throws(Refusal) -> Body?)?

    init(parameters: [Parameter], body: @escaping Body) {
      self.init(parameters: parameters) { call, _ in body(&call) }
    }

    init(parameters: [Parameter], calling run: @escaping CallingBody) {
      self.parameters = parameters
      self.run = run
    }
  }

  /// What is known of a call before evaluation.
  struct Known {
    /// The arguments; nil for one that shows first when it is calculated.
    let values: [Value?]
    let zones: any ZoneRules
    let mode: Mode
  }

  /// Why an argument that is known before evaluation can never do.
  struct Refusal: Error {
    var argument: Int
    var message: String
    var hint: String?
  }

  let name: String
  let signatures: [Signature]
  /// The type of the result for arguments of given types.
  let result: @Sendable ([FEELType]) -> FEELType
  /// Whether the arguments, or the ends of those that are ranges, are compared with each other.
  private(set) var comparesArguments = false

  /// Whether the arguments are lists that are put together.
  private(set) var joinsLists = false

  /// The same, where an empty list among the arguments adds nothing to the type.
  var joiningLists: Builtin {
    var builtin = self
    builtin.joinsLists = true
    return builtin
  }

  /// The same, where the checker sees to it that the arguments can be compared with each other.
  var comparing: Builtin {
    var builtin = self
    builtin.comparesArguments = true
    return builtin
  }

  /// When the function gives a value, of arguments that have values of the right types.
  private(set) var giving = Giving.always

  /// The same, where it is not sure to give a value.
  func giving(_ giving: Giving) -> Builtin {
    var builtin = self
    builtin.giving = giving
    return builtin
  }

  init(_ name: String, _ parameters: [Parameter], _ type: FEELType, _ body: @escaping Body) {
    self.init(name, [Signature(parameters: parameters, body: body)]) { _ in type }
  }

  /// A function whose arguments, in the same order, go by several sets of names.
  init(_ name: String, anyOf parameters: [[Parameter]], _ type: FEELType, _ body: @escaping Body) {
    self.init(name, parameters.map { Signature(parameters: $0, body: body) }) { _ in type }
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

  /// The first of the parameter lists that takes so many arguments.
  static func signature(of signatures: [[Parameter]], taking count: Int) -> Int? {
    signatures.firstIndex { parameters in
      guard count >= parameters.count(where: { !$0.isOptional }) else { return false }
      return count <= parameters.count || parameters.last?.isVariadic == true
    }
  }
}
