/// What one evaluation knows and uses up.
struct Frame {
  let scope: any ScopeValues
  /// The value of `?`.
  let input: Value
  /// The values of loop variables, items and entries, by the number given when compiling.
  var locals: [Value]
  /// How much may still be done.
  var work = Limits.work
  /// The reasons why something became null, where they are wanted.
  private(set) var problems: [FEELProblem] = []
  private let isReporting: Bool

  init(scope: any ScopeValues, input: Value, locals: Int, isReporting: Bool) {
    self.scope = scope
    self.input = input
    self.locals = locals == 0 ? [] : Array(repeating: .null, count: locals)
    self.isReporting = isReporting
  }

  /// Notes why a value became null.
  mutating func note(
    _ code: String, _ message: @autoclosure () -> String, _ range: Range<Int>, hint: @autoclosure () -> String? = nil
  ) {
    guard isReporting, problems.count < 100 else { return }
    problems.append(FEELProblem(code: code, message: message(), range: range, hint: hint()))
  }

  /// Uses up work; false when there is none left.
  mutating func spend(_ amount: Int, _ range: Range<Int>) -> Bool {
    guard work > 0 else { return false }
    work -= amount
    if work > 0 { return true }
    note(
      "feel.too-much", "uträkningen är för stor och har avbrutits", range,
      hint: "gå igenom färre poster, eller dela upp uttrycket")
    return false
  }
}
