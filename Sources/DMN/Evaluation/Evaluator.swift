import FEEL
import SourceDiagnostics

/// Evaluates compiled boxed expressions over the values in scope.
struct Evaluator {
  let session: Session
  var scope: Variables
  /// What may still be used up.
  var evaluation: Evaluation

  /// How many levels of FEEL syntax take as much of the stack as one boxed expression.
  private static let levels = 4

  init(_ session: Session, _ values: [Value], _ evaluation: Evaluation) {
    self.session = session
    self.evaluation = evaluation
    scope = Variables(values: values, moment: session.moment)
  }

  /// Evaluates something with other values in scope.
  mutating func within<Result>(_ scope: Variables, _ body: (inout Evaluator) -> Result) -> Result {
    let outer = self.scope
    self.scope = scope
    defer { self.scope = outer }
    return body(&self)
  }

  /// The value of an expression, fitted to the type that it declares.
  mutating func value(of logic: Logic) -> Value {
    guard evaluation.spend(1), evaluation.enter(levels: Self.levels) else { return .null }
    let value = form(of: logic)
    evaluation.leave(levels: Self.levels)
    return converted(value, to: logic.type, of: "", at: logic.place)
  }

  private mutating func form(of logic: Logic) -> Value {
    switch logic.form {
    case .literal(let expression, let text):
      return value(of: expression, in: text)
    case .broken(let reasons):
      reasons.forEach(report)
      return .null
    case .converted(let inner): return value(of: inner)
    case .context(let entries, let first, let result): return context(entries, first, result)
    case .invocation(let function, let arguments): return invocation(function, arguments, at: logic.place)
    case .list(let items): return list(items)
    case .function(let code): return function(code)
    case .table(let table): return self.table(table)
    case .conditional(let condition, let yes, let no):
      return isTrue(condition) ? value(of: yes) : value(of: no)
    case .filter(let source, let match, let item): return filter(source, match, item, at: logic.place)
    case .iteration(let kind, let source, let body, let item):
      return iteration(kind, source, body, item, at: logic.place)
    }
  }

  /// The value as one of the declared type; null, reported, where it is none.
  mutating func converted(
    _ value: Value, to type: DeclaredType, of name: @autoclosure () -> String, at place: SourcePlace?
  ) -> Value {
    type.isAny ? value : fitted(value, to: type, of: name(), at: place) ?? .null
  }

  /// The value as one of the declared type; nil, reported, where it is none.
  mutating func fitted(
    _ value: Value, to type: DeclaredType, of name: @autoclosure () -> String, at place: SourcePlace?
  ) -> Value? {
    var conversion = Conversion(session, evaluation)
    let fitted = conversion.fitted(value, to: type, of: name(), at: place)
    evaluation = conversion.evaluation
    return fitted
  }

  /// Tells what is wrong, unless it only follows from a limit that has been reached.
  func report(_ problem: Diagnostic) {
    if !evaluation.isStopped { session.report(problem) }
  }

  /// Whether a condition holds; one that is neither true nor false is told.
  private mutating func isTrue(_ condition: Logic) -> Bool {
    let value = value(of: condition)
    if value.boolean == nil, !value.isNull {
      report(
        .error("feel.not-boolean", "villkoret ska vara sant eller falskt men är \(value.kind)", at: condition.place))
    }
    return value.boolean == true
  }

  /// The value of a FEEL expression; what it has to tell is reported at its place in the file.
  mutating func value(of expression: Expression, input: Value = .null, in text: SourceText) -> Value {
    let count = evaluation.problems.count
    let value = expression.evaluate(in: scope, input: input, within: &evaluation)
    for problem in evaluation.takeProblems(after: count) { session.report(Diagnostic(problem, in: text)) }
    return value
  }

  private mutating func context(_ entries: [Logic.Entry], _ first: Int, _ result: Logic?) -> Value {
    within(scope) { inner in
      inner.scope.put([], at: first)
      var values: [(String, Value)] = []
      for entry in entries {
        let value = inner.value(of: entry.value)
        inner.scope.values.append(value)
        values.append((entry.name, value))
      }
      if let result { return inner.value(of: result) }
      return inner.charged(.context(Context(values)))
    }
  }
}
