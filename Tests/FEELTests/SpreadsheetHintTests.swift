import CivilTime
import FEEL
import Testing

@Suite("What is written as in a spreadsheet is mended to what it means")
struct SpreadsheetHintTests {
  /// Conditions on `a`, `b` and `c`, as they are written, how they are mended, and what they mean, in order of truth of
  /// `a`, `b` and `c`.
  struct Row: Sendable, CustomTestStringConvertible {
    let written: String
    let hint: String
    let meant: @Sendable (Bool, Bool, Bool) -> Bool
    var testDescription: String { written }

    init(_ written: String, _ hint: String, _ meant: @escaping @Sendable (Bool, Bool, Bool) -> Bool) {
      (self.written, self.hint, self.meant) = (written, hint, meant)
    }
  }

  static let rows: [Row] = [
    Row("OCH(ELLER(a; b); c)", "(a or b) and c") { ($0 || $1) && $2 },
    Row("OCH(a or b; c)", "(a or b) and c") { ($0 || $1) && $2 },
    Row("OCH(c; a or b)", "c and (a or b)") { ($0 || $1) && $2 },
    Row("ELLER(a; OCH(b; c))", "a or b and c") { $0 || $1 && $2 },
    Row("ELLER(OCH(a; b); c)", "a and b or c") { $0 && $1 || $2 },
    Row("OCH(a; OCH(b; c))", "a and b and c") { $0 && $1 && $2 },
    Row("OCH(a; OM(b; c; not(c)))", "a and (if b then c else not(c))") { $0 && ($1 ? $2 : !$2) },
    Row("OCH(OM(b; c; not(c)); a)", "(if b then c else not(c)) and a") { $0 && ($1 ? $2 : !$2) },
    Row("OCH(if a then b else c; a)", "(if a then b else c) and a") { ($0 ? $1 : $2) && $0 },
    Row(
      "OM(OM(a; b; c); OM(b; c; a); OM(c; a; b))",
      "if (if a then b else c) then (if b then c else a) else if c then a else b"
    ) {
      ($0 ? $1 : $2) ? ($1 ? $2 : $0) : ($2 ? $0 : $1)
    },
    Row("OM(ELLER(a; b); OCH(b; c); c)", "if a or b then b and c else c") { $0 || $1 ? $1 && $2 : $2 },
    Row("OCH(a; not(ELLER(b; c)))", "a and not(b or c)") { $0 && !($1 || $2) },
    Row("OCH(a; ELLER(b; c) = false)", "a and (b or c) = false") { $0 && !($1 || $2) },
    Row("ELLER(a; {x: OCH(b; c)}.x)", "a or {x: b and c}.x") { $0 || $1 && $2 },
    Row("OCH(a; b) = c", "(a and b)") { ($0 && $1) == $2 },
    Row("c = OCH(a; b)", "(a and b)") { ($0 && $1) == $2 },
    Row("OM(a; b; c) = c", "(if a then b else c)") { ($0 ? $1 : $2) == $2 },
    Row("OM(a; 1; 2) + 1 = 2", "(if a then 1 else 2)") { a, _, _ in a },
    Row("3 - OM(a; 1; 2) = 2", "(if a then 1 else 2)") { a, _, _ in a },
    Row("OM(a; [1]; [2])[1] = 1", "(if a then [1] else [2])") { a, _, _ in a },
    Row("OM(a; {x: b}; {x: c}).x", "(if a then {x: b} else {x: c})") { $0 ? $1 : $2 },
    Row("a and ELLER(b; c)", "(b or c)") { $0 && ($1 || $2) },
    Row("ELLER(a; b) and c", "(a or b)") { ($0 || $1) && $2 },
    Row("a or OCH(b; c)", "b and c") { $0 || $1 && $2 },
    Row("not(OCH(a; b))", "a and b") { a, b, _ in !(a && b) },
    Row("if OM(a; b; c) then a else c", "(if a then b else c)") { ($0 ? $1 : $2) ? $0 : $2 },
    Row("OCH(max(1; 2) in ]1..3[; a; b)", "max(1, 2) in ]1..3[ and a and b") { a, b, _ in a && b },
    Row("OCH(2 between 1 and 3; ELLER(a; c))", "2 between 1 and 3 and (a or c)") { a, _, c in a || c },
    Row("OCH(some x in [a, b] satisfies x; c)", "(some x in [a, b] satisfies x) and c") { ($0 || $1) && $2 },
  ]

  @Test("and means so in every case", arguments: rows)
  func mended(row: Row) throws {
    let shape = ScopeShape(names: [("a", .boolean), ("b", .boolean), ("c", .boolean)])
    let problem = try #require(Expression.compile(row.written, in: shape).problems.last)
    #expect(problem.hint == "skriv \(row.hint)")
    let bytes = Array(row.written.utf8)
    let text =
      String(decoding: bytes[..<problem.range.lowerBound], as: UTF8.self) + row.hint
      + String(decoding: bytes[problem.range.upperBound...], as: UTF8.self)
    let expression = try Expression.compile(text, in: shape).get()
    for number in 0..<8 {
      let (a, b, c) = (number & 4 != 0, number & 2 != 0, number & 1 != 0)
      let value = expression.evaluate(in: Truths(values: [a, b, c], other: try CaseScope()))
      #expect(value == .boolean(row.meant(a, b, c)), "\(text): \(a), \(b), \(c)")
    }
  }

  @Test("but not written anew where it is longer than people write")
  func long() throws {
    let choices = String(repeating: "OM(true; 1; ", count: 600) + "2" + String(repeating: ")", count: 600)
    #expect(LanguageFixture.problems(choices).last?.hint == "skriv if villkor then värde else annat värde")
    let joined = "OCH(" + String(repeating: "true; ", count: 500) + "true)"
    #expect(LanguageFixture.problems(joined).last?.hint == "skriv and mellan villkoren")
  }

  @Test("which is looked for once, however deep words with brackets lie in each other")
  func deep() throws {
    let text = String(repeating: "OM(", count: 2_400) + "true" + String(repeating: ")", count: 2_400)
    #expect(LanguageFixture.problems(text).map(\.code) == ["feel.too-deep"])
  }
}

/// The values of some names, and what else there is.
private struct Truths: ScopeValues {
  let values: [Bool]
  let other: CaseScope

  var today: CivilDate { other.today }
  var now: Instant { other.now }

  func value(at slot: Int) -> Value { .boolean(values[slot]) }

  func call(_ function: Int, _ arguments: [Value]) -> Value { other.call(function, arguments) }
}
