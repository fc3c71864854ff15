import FEEL
import SourceDiagnostics

/// Finds the values of a model's elements, each once, from what has been given.
struct Resolver {
  /// Where given values come from.
  enum Given {
    case inputs(ModelInputs)
    /// The arguments of a decision service, by the number of their element.
    case arguments([Int: Value])
  }

  private let session: Session
  private let given: Given
  private var known: [Int: Value] = [:]
  /// What may still be used up.
  private(set) var evaluation: Evaluation

  init(_ session: Session, _ given: Given, _ evaluation: Evaluation) {
    self.session = session
    self.given = given
    self.evaluation = evaluation
  }

  /// The value of an element that was asked for by name: of a function, what it gives for the inputs.
  mutating func value(asked number: Int) -> Value {
    guard case .function(let function) = value(of: number), case .inputs(let inputs) = given else {
      return value(of: number)
    }
    let namespace = session.code.nodes[number].key.namespace
    let arguments = function.parameters.map { inputs.value(of: $0.name, in: namespace) ?? .null }
    return function.call(arguments, &evaluation)
  }

  /// The value of an element: of a function, the function itself.
  mutating func value(of number: Int) -> Value {
    if let value = known[number] { return value }
    let value = evaluated(number)
    known[number] = value
    return value
  }

  private mutating func evaluated(_ number: Int) -> Value {
    let node = session.code.nodes[number]
    switch node.form {
    case .input: return converted(givenValue(of: number) ?? .null, node)
    case .decision(_, nil): return converted(givenValue(of: number) ?? .null, node)
    case .decision(let bindings, let logic?):
      if case .arguments(let arguments) = given, let value = arguments[number] { return converted(value, node) }
      var evaluator = Evaluator(session, values(of: bindings), evaluation)
      let value = evaluator.value(of: logic)
      evaluation = evaluator.evaluation
      return converted(value, node)
    case .knowledge(let bindings, let code):
      return Evaluator(session, values(of: bindings), evaluation).function(code)
    case .service(let service): return Self.function(service, node, session)
    }
  }

  private mutating func values(of bindings: [ModelCode.Binding]) -> [Value] {
    bindings.map { binding in
      switch binding.source {
      case .node(let number): value(of: number)
      case .group(let members): .context(Context(members.map { ($0.name, value(of: $0.node)) }))
      }
    }
  }

  private func givenValue(of number: Int) -> Value? {
    let node = session.code.nodes[number]
    switch given {
    case .inputs(let inputs): return inputs.value(of: node.name, in: node.key.namespace)
    case .arguments(let arguments): return arguments[number]
    }
  }

  private mutating func converted(_ value: Value, _ node: ModelCode.Node) -> Value {
    converted(value, to: node.type, of: node)
  }

  private mutating func converted(_ value: Value, to type: DeclaredType, of node: ModelCode.Node) -> Value {
    var conversion = Conversion(session, evaluation)
    defer { evaluation = conversion.evaluation }
    return conversion.fitted(value, to: type, of: node.name, at: node.place) ?? .null
  }

  // MARK: - Decision services

  /// A decision service as a function of its inputs.
  private static func function(
    _ service: ModelCode.ServiceCode, _ node: ModelCode.Node, _ session: Session
  ) -> Value {
    let types = session.code.types
    let parameters = service.parameters.map { number in
      let input = session.code.nodes[number]
      return FunctionValue.Parameter(input.name, types.feelType(of: input.type))
    }
    let result = types.feelType(of: types.result(of: node.type))
    return .function(
      FunctionValue(name: node.name, parameters, inferred: result) { _, values, evaluation in
        var arguments: [Int: Value] = [:]
        var conversion = Conversion(session, evaluation)
        for (parameter, value) in zip(service.parameters, values) {
          let input = session.code.nodes[parameter]
          let fitting = conversion.fitted(value, to: input.type, of: input.name, at: input.place)
          evaluation = conversion.evaluation
          guard let fitting else { return .null }
          arguments[parameter] = fitting
        }
        var resolver = Resolver(session, .arguments(arguments), evaluation)
        defer { evaluation = resolver.evaluation }
        return resolver.outputs(of: service, node)
      })
  }

  /// What a decision service gives: the value of its output decision, or a context of them.
  private mutating func outputs(of service: ModelCode.ServiceCode, _ node: ModelCode.Node) -> Value {
    let values = service.outputs.map { (session.code.nodes[$0].name, value(of: $0)) }
    let result = values.count == 1 ? values[0].1 : Value.context(Context(values))
    return converted(result, to: session.code.types.result(of: node.type), of: node)
  }
}
