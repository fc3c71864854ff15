import CivilTime
import FEEL

/// What it costs to compile a condition, and to ask whether it holds, beside the same condition written in Swift.
struct FeelBench {
  let rounds: Int

  private static let text = #"antal_dagar > 3 and krets = "allmänheten""#
  private static let evaluations = 100_000
  private static let compilations = 5_000

  func figures() async throws -> [Figure] {
    let shape = ScopeShape(names: [("antal_dagar", .number), ("krets", .string)])
    let scope = ContextScope(
      Context([("antal_dagar", 4), ("krets", "allmänheten")]), shape: shape, today: try CivilDate.parse("2018-02-14"),
      now: try SwedishTime.instant(of: CivilDate.parse("2018-02-14"), hour: 9, minute: 0))
    let expression = try Expression.compile(FeelBench.text, in: shape, expecting: .boolean).get()
    var (evaluated, written, compiled, split): ([Double], [Double], [Double], [Double]) = ([], [], [], [])
    for _ in 0..<rounds {
      evaluated.append(try time(FeelBench.evaluations) { expression.holds(in: scope) == true })
      written.append(try time(FeelBench.evaluations) { FeelBench.holds(in: scope) })
      compiled.append(
        try time(FeelBench.compilations) {
          Expression.compile(FeelBench.text, in: shape, expecting: .boolean).expression != nil
        })
      split.append(try time(FeelBench.compilations) { FeelBench.text.split(separator: " ").count == 7 })
    }
    return [
      Figure(
        "feel-holds", "villkor i FEEL", against: "samma villkor i Swift", measured: evaluated, baseline: written,
        demand: .microseconds(0.25)),
      Figure(
        "feel-compile", "läs och översätt villkoret", against: "dela texten vid mellanslag", measured: compiled,
        baseline: split, demand: .microseconds(10)),
    ]
  }

  @inline(never)
  private static func holds(in scope: any ScopeValues) -> Bool {
    guard let days = scope.value(at: 0).number, let circle = scope.value(at: 1).text else { return false }
    return days > 3 && circle == "allmänheten"
  }

  /// Microseconds for each time; what is done must come out true.
  private func time(_ count: Int, _ body: () -> Bool) throws -> Double {
    var failures = 0
    let start = ContinuousClock.now
    for _ in 0..<count where !body() { failures += 1 }
    let time = (ContinuousClock.now - start) / .microseconds(count)
    guard failures == 0 else { throw BenchFault("villkoret \(FeelBench.text) gav fel svar") }
    return time
  }
}
