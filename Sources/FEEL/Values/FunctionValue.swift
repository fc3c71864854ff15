/// A function as a value: one written in an expression, or one that the program around it gives.
///
/// It has identity: two functions are the same only if they are one.
public final class FunctionValue: Sendable {
  /// What runs when the function is called, with one argument for each parameter.
  public typealias Body = @Sendable (_ function: FunctionValue, _ arguments: [Value], inout Evaluation) -> Value

  /// A parameter of a function.
  public struct Parameter: Sendable, Hashable {
    /// The name, for calls with named arguments.
    public let name: String
    /// The type that an argument must have.
    public let type: FEELType

    /// A parameter with a name and a type.
    public init(_ name: String, _ type: FEELType = .any) {
      self.name = name
      self.type = type
    }
  }

  /// The name it is known by, for messages.
  public let name: String?
  /// The parameters in order; all must be given.
  public let parameters: [Parameter]
  /// Whether the last parameter takes any number of arguments.
  public let isVariadic: Bool
  /// The type of what it gives.
  public let result: FEELType
  /// What its result is known to be, for telling its type.
  private let inferred: FEELType
  /// How it was written, where it was written in an expression.
  private let origin: Origin?
  private let body: Body

  /// How a function was written, and what it could see there.
  struct Origin: Sendable, Hashable {
    let form: Form
    let locals: [Value]
    let slots: [Int: Value]
  }

  /// A function with parameters and a body; `inferred` says more of its result than what is demanded of it.
  public convenience init(
    name: String? = nil, _ parameters: [Parameter], isVariadic: Bool = false, result: FEELType = .any,
    inferred: FEELType? = nil, body: @escaping Body
  ) {
    self.init(name, parameters, isVariadic, result, inferred, origin: nil, body)
  }

  /// A function that is written in an expression.
  convenience init(
    _ name: String?, _ parameters: [Parameter], inferred: FEELType, origin: Origin, body: @escaping Body
  ) {
    self.init(name, parameters, false, .any, inferred, origin: origin, body)
  }

  private init(
    _ name: String?, _ parameters: [Parameter], _ isVariadic: Bool, _ result: FEELType, _ inferred: FEELType?,
    origin: Origin?, _ body: @escaping Body
  ) {
    self.name = name
    self.parameters = parameters
    self.isVariadic = isVariadic
    self.result = result
    self.inferred = inferred ?? result
    self.origin = origin
    self.body = body
  }

  /// The type of the function.
  public var type: FEELType { .function(isVariadic ? nil : parameters.map(\.type), inferred) }

  /// Whether both have the same parameters, body and scope (DMN 1.5, table 53).
  func isEqual(to other: FunctionValue) -> Bool {
    if self === other { return true }
    guard let origin, let otherOrigin = other.origin else { return false }
    return parameters == other.parameters && origin == otherOrigin
  }

  /// Calls the function; null where the arguments do not fit, or where calls lie too deep in each other.
  ///
  /// `range` is the place of the call, for telling why.
  public func call(_ arguments: [Value], _ evaluation: inout Evaluation, at range: Range<Int> = 0..<0) -> Value {
    let title = name ?? "funktionen"
    guard isVariadic ? arguments.count >= parameters.count - 1 : arguments.count == parameters.count else {
      evaluation.note(
        "feel.argument-count", "\(title) ska ha \(parameters.count) argument men har \(arguments.count)", range)
      return .null
    }
    var fitting: [Value] = []
    fitting.reserveCapacity(arguments.count)
    for (place, argument) in arguments.enumerated() {
      let parameter = parameters[min(place, parameters.count - 1)]
      // Looking through a list or post costs, however little the function makes of it.
      guard parameter.type == .any || evaluation.charge(argument, range) else { return .null }
      guard let value = parameter.type.fitting(argument) else {
        evaluation.note(
          "feel.type",
          "argumentet \"\(parameter.name)\" i \(title) ska vara \(parameter.type.fullKind) "
            + "men är \(parameter.type.kind(of: argument))", range)
        return .null
      }
      fitting.append(value)
    }
    guard evaluation.enter(levels: 4, range) else { return .null }
    defer { evaluation.leave(levels: 4) }
    let value = body(self, fitting, &evaluation)
    guard result == .any || evaluation.charge(value, range) else { return .null }
    guard let fitting = result.fitting(value) else {
      evaluation.note("feel.type", "\(title) ska ge \(result.kind) men gav \(value.kind)", range)
      return .null
    }
    return fitting
  }
}

extension FunctionValue: Hashable {
  /// Whether both are one and the same function.
  public static func == (a: FunctionValue, b: FunctionValue) -> Bool { a === b }
  /// Mixes the identity in.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
