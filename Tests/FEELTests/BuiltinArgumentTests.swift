import FEEL
import Testing

@Suite("The arguments of the language's functions")
struct BuiltinArgumentTests {
  @Test(
    "a function is a value that can be named, passed on and called",
    arguments: [
      ("{f: abs, r: f(-1)}.r", "1"), (#"{f: substring, r: [f("abc", 2), f("abc", 2, 1)]}.r"#, #"["bc", "b"]"#),
      ("sort([3, 1, 2], before)", "[1, 2, 3]"), ("{f: function(g, x) g(x), r: f(count, [1, 2])}.r", "2"),
      ("{f: max, r: f(1, 3, 2)}.r", "3"), ("for f in [floor, ceiling] return f(1.5)", "[1, 2]"),
    ])
  func asValue(text: String, gives: String) throws {
    #expect(try BuiltinReason(text, "").outcome().value == LanguageFixture.evaluate(gives))
  }

  @Test("a function that is passed on still tells how many arguments it has")
  func countAsValue() throws {
    let (value, messages) = try BuiltinReason("{f: abs, r: f(1, 2)}.r", "").outcome()
    #expect(value == nil)
    #expect(messages == ["abs kan inte ha 2 argument"])
  }

  @Test(
    "a list of one stands for its value, and a value for a list of one",
    arguments: [
      (#"string length(["abc"])"#, "3"), ("count(1)", "1"), ("abs([-1][1])", "1"), ("flatten(1)", "[1]"),
      ("floor([1.5])", "1"), (#"get value([{a: 1}], "a")"#, "1"), ("reverse(1)", "[1]"),
    ])
  func conversion(text: String, gives: String) throws {
    #expect(try BuiltinReason(text, "").outcome().value == LanguageFixture.evaluate(gives))
  }

  @Test(
    "what is known to be wrong is an error for workflows, and null in the standard's reading",
    arguments: [
      ("string length(1)", "feel.type", "argumentet \"string\" i string length ska vara text men är tal"),
      ("abs()", "feel.argument-count", "abs ska ha 1 argument men har 0"),
      ("abs(1, 2)", "feel.argument-count", "abs ska ha 1 argument men har 2"),
      ("abs(number: 1)", "feel.argument-name", "abs har inget argument \"number\""),
      (#"contains(string: "a")"#, "feel.argument-name", "argumenten i contains är inte de som behövs"),
      (#"matches("a", "(")"#, "feel.value", "matches: en ( i mönstret saknar )"),
    ])
  func modes(text: String, code: String, message: String) throws {
    let strict = Expression.compile(text, in: LanguageFixture.shape)
    #expect(strict.expression == nil)
    #expect(strict.problems.map(\.code) == [code])
    #expect(strict.problems.map(\.message) == [message])
    let (value, messages) = try BuiltinReason(text, message).outcome()
    #expect(value == nil)
    #expect(messages == [message])
  }

  @Test("a wrong name of an argument is told with the names there are")
  func nameHints() {
    let problems = LanguageFixture.problems(#"substring(string: "a", start position: 1, lenght: 1)"#)
    #expect(problems.map(\.hint) == ["menade du \"length\"?"])
    let forms = LanguageFixture.problems("before(point1: 1)").map(\.hint)
    #expect(
      forms == [
        "skriv before(point1: …, point2: …) eller before(point: …, range: …) eller before(range: …, point: …) "
          + "eller before(range1: …, range2: …)"
      ])
  }
}
