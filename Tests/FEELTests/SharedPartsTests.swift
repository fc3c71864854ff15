import Testing

@testable import FEEL

@Suite("What shares its parts, or repeats itself, is bounded too")
struct SharedPartsTests {
  /// Contexts whose types double with each level, and an expression over the last two.
  private static func doubling(_ levels: Int, _ last: String) -> String {
    let entries = (1...levels).map { level in
      "a\(level): {p: a\(level - 1), q: a\(level - 1)}, b\(level): {p: b\(level - 1), q: b\(level - 1)}, "
    }
    return "{a0: 1, b0: \"x\", " + entries.joined() + "r: \(last)}.r"
  }

  // Without a bound the 26 levels take many minutes, and more memory than there is.
  @Test(
    "types that double with each level are cut off; a value that does so is too much", .timeLimit(.minutes(1)),
    arguments: [(5, 1 as Value), (26, nil)])
  func types(levels: Int, gives: Value) throws {
    let text = Self.doubling(levels, "if true then 1 else count([a\(levels), b\(levels)])")
    #expect(try StandardFixture.evaluate(text).value == gives)
  }

  @Test("a type within the bound is still known")
  func known() {
    let problems = Expression.compile("{a: {b: {c: [1]}}}.a.b.c + \"x\"").problems
    #expect(problems.map(\.code) == ["feel.type"])
  }

  @Test(
    "going through a list again and again counts as the work that it is",
    arguments: [
      "{l: for i in 1..100000 return i, r: count(for i in 1..1000 return l instance of list<number>)}.r",
      "{l: for i in 1..100000 return i, f: function(x: list<number>) 1, r: count(for i in 1..1000 return f(l))}.r",
    ])
  func counted(text: String) throws {
    let (value, reasons) = try StandardFixture.evaluate(text)
    #expect(value.isNull)
    #expect(reasons == ["uträkningen är för stor och har avbrutits"])
  }

  @Test(
    "a power takes as much of the work as the way it is calculated",
    arguments: [("1.00001 ** 99", true), ("123456789.987654321 ** 98", true), ("2 ** 0.5", true), ("2 ** 50", false)])
  func powers(text: String, isDear: Bool) throws {
    let scope = try CaseScope()
    var evaluation = Evaluation(scope: scope)
    let value = try Expression.compile(text).get().evaluate(in: scope, within: &evaluation)
    #expect(!value.isNull)
    #expect((Limits.work - evaluation.work >= Limits.logarithm) == isDear)
  }

  // Tried at each place in turn it would be ten thousand million comparisons.
  @Test(
    "a long text is looked for in a long text at once", .timeLimit(.minutes(1)),
    arguments: [
      ("contains(s, m + \"b\")", false as Value), ("contains(s, m)", true), ("substring after(s, m + \"b\")", ""),
    ])
  func search(call: String, gives: Value) throws {
    let text = """
      {s: string join(for i in 1..20000 return "aaaaaaaaaa"), m: string join(for i in 1..10000 return "aaaaaaaaaa"),
      r: \(call)}.r
      """
    #expect(try StandardFixture.evaluate(text).value == gives)
  }

  @Test(
    "a text is found where it first stands",
    arguments: [
      ("substring before(\"aabaabaaab\", \"aabaaa\")", "aab"), ("substring after(\"abcabd\", \"abd\")", ""),
      ("substring after(\"aaab\", \"aab\")", ""), ("substring before(\"åäö\", \"äö\")", "å"),
      ("substring after(\"abacabab\", \"aba\")", "cabab"), ("substring before(\"abc\", \"\")", ""),
    ])
  func places(text: String, gives: String) throws {
    #expect(try StandardFixture.evaluate(text).value == .string(gives))
  }

  @Test(
    "each limit tells which one it is, once",
    arguments: [
      ("count(for i in 1..3000000 return i)", "feel.list-too-large"),
      ("some a in 1..2000, b in 1..2000 satisfies a + b < 0", "feel.too-many-steps"),
      ("{l: for a in 1..100000 return a, n: for b in 1..100 return count(reverse(l))}.n", "feel.too-much"),
      ("{f: function(n) f(n + 1), r: f(1)}.r", "feel.too-deep"),
      ("concatenate(for i in 1..300000 return i, for i in 1..300000 return i)", "feel.list-too-large"),
    ])
  func limits(text: String, code: String) throws {
    let expression = try Expression.compile(text, mode: .standard).get()
    var codes: [String] = []
    let value = expression.evaluate(in: try CaseScope()) { codes.append($0.code) }
    #expect(value.isNull || value.list?.contains { $0.isNull } == true)
    #expect(codes == [code])
  }
}
