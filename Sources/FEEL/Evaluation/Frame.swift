/// What one expression, or one call of a function in it, knows while it is evaluated.
struct Frame {
  let scope: any ScopeValues
  /// The value of `?`.
  var input: Value
  /// The values of loop variables, items, entries and parameters, by the number given when compiling.
  var locals: [Value]
  /// The values of the slots as they were where a function was written; nil outside functions.
  let captured: [Int: Value]?
  var evaluation: Evaluation

  /// The frame of an expression; the value in the slot `item` is the first local.
  init(_ evaluation: Evaluation, scope: any ScopeValues, input: Value, locals: Int, item: Int?) {
    self.evaluation = evaluation
    self.scope = scope
    self.input = input
    self.locals = locals == 0 ? [] : Array(repeating: .null, count: locals)
    captured = nil
    if let item { self.locals[0] = scope.value(at: item) }
  }

  /// The frame of a function that was written where locals and slots had those values.
  init(_ evaluation: Evaluation, input: Value, locals: [Value], captured: [Int: Value]) {
    self.evaluation = evaluation
    scope = evaluation.scope
    self.input = input
    self.locals = locals
    self.captured = captured
  }

  /// The value in a slot of the scope.
  func value(at slot: Int) -> Value {
    guard let captured else { return scope.value(at: slot) }
    return captured[slot] ?? .null
  }

  /// Whether a list stands for its only item where an operator takes no list (DMN 1.5, 10.3.2.13); never in workflows.
  func unwraps(_ items: [Value]) -> Bool {
    guard items.count == 1, evaluation.mode == .standard else { return false }
    if case .list = items[0] { return false }
    return true
  }

  /// The only item, of a list that stands for it; otherwise the value itself.
  func single(_ value: Value) -> Value {
    guard case .list(let items) = value, unwraps(items) else { return value }
    return items[0]
  }

  /// Notes why a value became null.
  mutating func note(
    _ code: String, _ message: @autoclosure () -> String, _ range: Range<Int>, hint: @autoclosure () -> String? = nil
  ) {
    evaluation.note(code, message(), range, hint: hint())
  }

  /// Uses up work; false when there is none left.
  mutating func spend(_ amount: Int, _ range: Range<Int>) -> Bool { evaluation.spend(amount, range) }
}
