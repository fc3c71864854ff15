import FEEL
import SourceDiagnostics

extension Evaluator {
  /// A function as a value, which remembers the scope that it stands in.
  func function(_ code: FunctionCode) -> Value {
    let (session, scope) = (session, scope)
    let parameters = code.parameters.map { FunctionValue.Parameter($0.name, $0.feelType) }
    let name = code.name.isEmpty ? nil : code.name
    return .function(
      FunctionValue(name: name, parameters, inferred: code.inferred) { function, arguments, evaluation in
        var evaluator = Evaluator(session, scope.values, evaluation)
        defer { evaluation = evaluator.evaluation }
        return evaluator.body(of: code, function, arguments)
      })
  }

  /// What a function gives for arguments in the order of its parameters.
  private mutating func body(of code: FunctionCode, _ function: FunctionValue, _ arguments: [Value]) -> Value {
    guard code.kind == .feel else {
      let name = Diagnostic.quote(code.name)
      report(
        .error(
          "feel.external-function", "funktionen \(name) är skriven i \(code.kind.rawValue) och kan inte anropas",
          at: code.place, hint: "skriv den i FEEL"))
      return .null
    }
    guard let body = code.body else {
      report(
        .error("dmn.no-body", "funktionen \(Diagnostic.quote(code.name)) har inget innehåll", at: code.place))
      return .null
    }
    // Arguments that do not conform make the whole call null (DMN 1.5, 10.3.2.13.2).
    var fitting: [Value] = []
    for (parameter, argument) in zip(code.parameters, arguments) {
      guard let value = fitted(argument, to: parameter.type, of: parameter.name, at: code.place) else {
        return .null
      }
      fitting.append(value)
    }
    let own: [Value] = code.name.isEmpty ? [] : [.function(function)]
    scope.put(own + fitting, at: code.first - own.count)
    let result = value(of: body)
    return converted(result, to: code.result, of: code.name, at: code.place)
  }

  mutating func invocation(_ called: Logic, _ arguments: [Logic.Argument], at place: SourcePlace?) -> Value {
    let callee = value(of: called)
    var values: [String: Value] = [:]
    for argument in arguments { values[argument.name] = argument.value.map { value(of: $0) } ?? .null }
    guard case .function(let function) = callee else {
      report(.error("dmn.invocation", "det som anropas är ingen funktion utan \(callee.kind)", at: place))
      return .null
    }
    let names = function.parameters.map(\.name)
    if let unknown = values.keys.sorted().first(where: { !names.contains($0) }) {
      report(
        .error(
          "dmn.invocation", "funktionen har ingen parameter \(Diagnostic.quote(unknown))", at: place,
          hint: Suggestion.hint(for: unknown, in: names)))
      return .null
    }
    let count = evaluation.problems.count
    let result = function.call(names.map { values[$0] ?? .null }, &evaluation)
    for problem in evaluation.takeProblems(after: count) {
      session.report(.error(problem.code, problem.message, at: place, hint: problem.hint))
    }
    return result
  }
}
