import CivilTime
import FEEL

/// What libFuzzer calls with each text that it has thought of.
///
/// The text is read in both modes; what can be read is printed, read again, and evaluated within the limits. A crash, a
/// hang, or a text that does not read back as what it was is a find.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzFeel(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  guard let scope = FuzzScope.shared else { return 0 }
  for mode in [Mode.strict, .standard] {
    let compilation = Expression.compile(text, in: scope.shape, mode: mode)
    if let expression = compilation.expression {
      var reports = 0
      _ = expression.evaluate(in: scope.values) { _ in reports += 1 }
      let again = Expression.compile(expression.canonicalText, in: scope.shape, mode: mode)
      // What is written out with all its brackets may be deeper than what may be read.
      let isTooDeep = again.problems.contains { $0.code == "feel.too-deep" || $0.code == "feel.too-long" }
      precondition(
        isTooDeep || again.expression?.canonicalText == expression.canonicalText, "läses inte tillbaka: \(text)")
    }
    _ = UnaryTests.compile(text, input: .number, in: scope.shape, mode: mode)
  }
  return 0
}

/// Names of every kind for the texts to use.
struct FuzzScope: Sendable {
  static let shared = try? FuzzScope()

  let shape: ScopeShape
  let values: ContextScope

  init() throws {
    let today = try CivilDate.parse("2018-02-14")
    let entries: [(String, Value)] = [
      ("a", 1), ("b", "text"), ("c", true), ("d", .date(today)), ("l", [1, 2, 3]),
      ("k", .context(Context([("x", 1), ("två ord", "y")]))), ("två ord", .null),
    ]
    let context = Context(entries)
    shape = ContextScope.shape(of: context)
    values = ContextScope(
      context, shape: shape, today: today, now: try SwedishTime.instant(of: today, hour: 9, minute: 0))
  }
}
