import FEEL
import Testing

@Suite("The functions of ranges")
struct BuiltinRangeTests {
  /// The examples of DMN 1.5, table 78, and ranges without an end.
  static let holding: [String] = [
    "before(1, 10)", "before(1, [2..10])", "before(1, (1..10])", "before([1..10], 11)", "before([1..10), 10)",
    "before([1..10], (10..20])", "before([1..10), [10..20])", "before([1..5], [6..9])", "after(10, 5)",
    "after(12, [2..5])",
    "after(5, [1..5))", "after([11..20], 10)", "after((11..20], 11)", "after([11..20], [1..11))",
    "after((11..20], [1..11])",
    "meets([1..5], [5..10])", "met by([5..10], [1..5])", "overlaps([1..5], [3..8])", "overlaps([3..8], [1..5])",
    "overlaps([1..8], [3..5])", "overlaps([1..5], [5..8])", "overlaps before([1..5], [3..8])",
    "overlaps before([1..5], [5..8])", "overlaps before([1..5), (1..5])", "overlaps before([1..5], (1..5])",
    "overlaps after([3..8], [1..5])", "overlaps after((1..5], [1..5))", "finishes(10, [1..10])",
    "finishes([5..10], [1..10])",
    "finishes([5..10), [1..10))", "finishes((1..10], [1..10])", "finished by([1..10], 10)",
    "finished by([1..10], (5..10])",
    "includes([1..10], 5)", "includes([1..10], 1)", "includes([1..10], [4..6])", "includes([1..10], (1..10))",
    "includes((1..10], (1..10))", "during(5, [1..10])", "during([4..6], [1..10])", "during((1..10), [1..10])",
    "starts(1, [1..10])", "starts([1..5], [1..10])", "starts((1..5), (1..10])", "starts([1..10), [1..10])",
    "started by([1..10], 1)", "started by([1..10], [1..5))", "coincides(5, 5)", "coincides([1..5), [1..5))",
    "before(point1: 1, point2: 2)", "before(point: 1, range: [2..3])", "before(range: [1..2], point: 3)",
    "before(range1: [1..2], range2: [3..4])", "during(point: 1, range: [1..2])",
    #"before("a", ["b".."c"])"#, #"includes([@"2018-01-01"..@"2018-12-31"], @"2018-03-09")"#,
    "includes((> 5), 6)", "includes((>= 5), 5)", "before((< 5), [5..6])", "starts((< 3), (< 5))",
    "coincides((> 5), (> 5))",
    "overlaps((> 5), (< 6))", "finishes((> 7), (> 5))", "meets([1..5], (>= 5))",
  ]

  static let notHolding: [String] = [
    "before(10, 1)", "before(1, [1..10])", "before([1..10], 10)", "before([1..10], [10..20])", "after(5, 10)",
    "after(5, [1..5])",
    "after([11..20], 11)", "meets([1..5), [5..10])", "meets([1..5], (5..10])", "met by((5..10], [1..5])",
    "overlaps([1..5], [6..8])", "overlaps([1..5], (5..8])", "overlaps([1..5), [5..8])",
    "overlaps before([1..5), [5..8])",
    "overlaps before([1..5], [1..5])", "overlaps after([1..5], [1..5])", "finishes(10, [1..10))",
    "finishes([5..10), [1..10])",
    "finishes([1..10], (1..10])", "includes((1..10], 1)", "includes([1..10), 10)", "includes((1..10), [1..10])",
    "during(1, (1..10])",
    "starts(1, (1..10])", "starts((1..5], [1..5])", "starts([1..10], [1..10))", "coincides(3, 4)",
    "coincides([1..5], [1..5))",
    "includes((> 5), 5)", "before((> 5), 6)", "coincides((> 5), (>= 5))",
  ]

  @Test("a relation holds as the standard says", arguments: holding)
  func holds(text: String) throws {
    #expect(try LanguageFixture.evaluate(text) == true)
  }

  @Test("a relation does not hold where the standard says so", arguments: notHolding)
  func doesNotHold(text: String) throws {
    #expect(try LanguageFixture.evaluate(text) == false)
  }

  @Test(
    "a relation that cannot be told says why",
    arguments: [
      BuiltinReason(#"before(1, "a")"#, "before: tal kan inte jämföras med text"),
      BuiltinReason("before(1, null)", "before: ett värde saknas"),
      BuiltinReason("meets(1, [1..2])", "meets: tal och intervall är inte de slags värden som jämförs så"),
      BuiltinReason("includes(1, [1..2])", "includes: tal och intervall är inte de slags värden som jämförs så"),
      BuiltinReason("coincides(1, [1..1])", "coincides: tal och intervall är inte de slags värden som jämförs så"),
      BuiltinReason("before(1)", "before ska ha 2 argument men har 1"),
      BuiltinReason("before(point1: 1, range: [1..2])", "argumenten i before är inte de som behövs"),
      BuiltinReason("overlaps((!= 5), [1..2])", "overlaps: ett intervall som utesluter ett värde har ingen början"),
    ])
  func reason(row: BuiltinReason) throws {
    let (value, messages) = try row.outcome()
    #expect(value == nil)
    #expect(messages == [row.message])
  }
}
