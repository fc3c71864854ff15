import CivilTime
import FEEL
import Testing

@Suite("Expressions give the values of the standard")
struct EvaluationTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let text: String
    let value: Value
    init(_ text: String, _ value: Value) {
      self.text = text
      self.value = value
    }
    var testDescription: String { text }
  }

  static let literals: [Row] = [
    Row("1", 1), Row("1.50 = 1.5", true), Row(".5 + .5", 1), Row("1e2", 100), Row("true", true), Row("false", false),
    Row("null", nil), Row(#""å ä ö""#, "å ä ö"), Row(#""a\"b\\c\n\té""#, "a\"b\\c\n\té"), Row(#""\u00e5""#, "å"),
    Row(#""\U01F40E\uD83D\uDC0E""#, "🐎🐎"), Row(#"@"2018-03-09""#, LanguageFixture.date("2018-03-09")),
    Row(#"@"P14D""#, LanguageFixture.period("P14D")), Row("[]", []), Row("[1, \"a\", null]", [1, "a", nil]),
    Row("{a: 1, b: a + 1}", ["a": 1, "b": 2]), Row(#"{"med streck-": 1, två ord: 2}.två ord"#, 2),
    Row("1 // kommentar", 1), Row("/* först */ 1 /* sist */", 1), Row("((1))", 1),
  ]

  static let arithmetic: [Row] = [
    Row("1 + 2 * 3", 7), Row("(1 + 2) * 3", 9), Row("10 - 4 - 3", 3), Row("8 / 4 / 2", 1), Row("2 ** 3", 8),
    Row("2 ** 3 ** 2", 64), Row("-2 ** 2", 4), Row("- -3", 3), Row("2 * -3", -6), Row("0.1 + 0.2 = 0.3", true),
    Row("1 / 0", nil), Row("7 / 2 = 3.5", true), Row(#""a" + "b""#, "ab"),
    Row(#"@"2018-03-09" + @"P14D""#, LanguageFixture.date("2018-03-23")),
    Row(#"@"P1M" + @"2018-01-31""#, LanguageFixture.date("2018-02-28")),
    Row(#"@"2018-03-09" - @"P1Y""#, LanguageFixture.date("2017-03-09")),
    Row(#"@"2018-03-09" - @"2018-03-01""#, LanguageFixture.period("P8D")),
    Row(#"@"2018-03-01" - @"2018-03-09" = @"-P8D""#, true),
    Row(#"@"P2W" * 3"#, LanguageFixture.period("P42D")),
    Row(#"@"2018-03-09T10:00:00Z" + @"P1D" = @"2018-03-10T10:00:00Z""#, true),
    Row(#"@"2018-01-31T10:00:00Z" + @"P1M" = @"2018-02-28T10:00:00Z""#, true),
    Row("10 ** 100000", nil), Row("-(null)", nil),
  ]

  static let comparisons: [Row] = [
    Row("1 = 1.0", true), Row("1 != 2", true), Row("1 < 2", true), Row("2 <= 2", true), Row("3 > 4", false),
    Row("4 >= 5", false), Row(#""a" < "b""#, true), Row(#""Ö" > "Z""#, true), Row("true = true", true),
    Row(#"@"2018-03-09" < @"2018-03-10""#, true), Row(#"@"P2W" = @"P14D""#, true), Row(#"@"P1Y" > @"P11M""#, true),
    Row(#"@"P1M" < svarstid"#, nil), Row("[1, 2] = [1, 2]", true), Row("[1, 2] = [2, 1]", false),
    Row("{a: 1, b: 2} = {b: 2, a: 1}", true), Row("[1..3] = [1..3]", true), Row("[1..3] = [1..3)", false),
    Row("2 between 1 and 3", true), Row("0 between 1 and 3", false), Row("2 between 1 and 3 and false", false),
    Row("2 in [1..3]", true), Row("1 in (1..3]", false), Row("3 in [1..3[", false), Row("1 in ]1..3]", false),
    Row("2 in (1, 2)", true), Row("2 in (> 3, < 1)", false), Row("2 in > 1", true), Row("2 in [1, 2, 3]", true),
    Row("5 in ([1..3], [5..6])", true), Row("2 in (1..3)", true), Row("6 in (2 + 4)", true),
    Row("6 in (1 + 2) * 2", true), Row(#""a" in ("b", "a")"#, true), Row("1 in (!= 1)", false),
    Row("null in (1, null)", true), Row("[1] in ([1], [2])", true), Row("1 instance of number", true),
    Row("null instance of Any", false), Row("[1, 2] instance of list<number>", true),
    Row("[1, \"a\"] instance of list<number>", false), Row(#"@"P1Y" instance of years and months duration"#, true),
    Row(#"@"P1D" instance of days and time duration"#, true), Row(#"@"2018-03-09" instance of date and true"#, true),
    Row("[1..3] instance of range<number>", true), Row("{a: 1} instance of context", true),
  ]

  static let selections: [Row] = [
    Row("[1, 2, 3][1]", 1), Row("[1, 2, 3][-1]", 3), Row("[1, 2, 3][antal_dagar - 4]", nil), Row("[1, 2, 3][4]", nil),
    Row("[1, 2, 3][item > 1]", [2, 3]), Row("[{a: 1}, {a: 2}][a = 2]", [["a": 2]]), Row("[{a: 1}, {a: 2}].a", [1, 2]),
    Row("[{a: 1}, {a: 2}][item.a = 2].a", [2]), Row("[1, 2][antal_dagar - 3]", 1), Row("1[1]", 1),
    Row("{a: {b: 1}}.a.b", 1), Row("dagar[gäster > 100].datum", [LanguageFixture.date("2018-06-06")]),
    Row(
      "dagar.datum",
      [
        LanguageFixture.date("2018-06-06"), LanguageFixture.date("2018-05-01"), LanguageFixture.date("2018-12-24"),
      ]),
    Row("fritt.lista[n > 1].n", [2]), Row("fritt.lista[x = 1]", []), Row("fritt.saknas", nil),
    Row("fritt.lista[antal_dagar - 3].n", 1), Row("sökt dag.year", 2018), Row("sökt dag.weekday", 5),
    Row("svarstid.days", 14), Row("[1..3].start", 1), Row(#"@"P14M".years"#, 1), Row("tom.fält", nil),
    Row("tom[1]", nil),
    Row("[[1, 2], [3]][1][2]", 2),
  ]

  static let blocks: [Row] = [
    Row("if 1 < 2 then \"ja\" else \"nej\"", "ja"), Row("if null then 1 else 2", 2),
    Row("(if true then 1 else 2) + 1", 2),
    Row("for x in [1, 2, 3] return x * 2", [2, 4, 6]), Row("for x in 1..3 return x", [1, 2, 3]),
    Row("for x in 3..1 return x", [3, 2, 1]), Row("for x in [1, 2], y in [10, 20] return x + y", [11, 21, 12, 22]),
    Row("for x in [[1, 2], [3]], y in x return y", [1, 2, 3]), Row("for d in dagar return d.gäster", [120, 80, 40]),
    Row("some x in tal satisfies x > 2", true), Row("some x in tal satisfies x > 5", false),
    Row("every x in tal satisfies x > 0", true), Row("every x in tal satisfies x > 1", false),
    Row("every x in [] satisfies false", true), Row("some x in [] satisfies true", false),
    Row("some x in [1, 2], y in [2, 3] satisfies x = y", true), Row("some x in [null, 2] satisfies x > 1", true),
    Row("every x in [null, 2] satisfies x > 1", nil), Row("for två ord in [1] return två ord + 1", [2]),
  ]

  static let builtins: [Row] = [
    Row("count([1, 2, 3])", 3), Row("count([])", 0), Row("min([3, 1, 2])", 1), Row("max(3, 1, 2)", 3),
    Row("min([])", nil), Row("min(dagar.datum)", LanguageFixture.date("2018-05-01")), Row("sum([1, 2.5]) = 3.5", true),
    Row("sum(1, 2)", 3), Row("sum([])", nil), Row("mean([1, 2, 3, 4]) = 2.5", true),
    Row("list contains([1, 2], 2)", true),
    Row("list contains([1, null], null)", true), Row(#"contains("remissvar", "svar")"#, true),
    Row(#"contains("å", "")"#, true), Row(#"starts with("nämnd", "nä")"#, true),
    Row(#"ends with("nämnd", "nd")"#, true),
    Row(#"upper case("åäö")"#, "ÅÄÖ"), Row(#"lower case("ÅÄÖ")"#, "åäö"), Row(#"string length("🐎å")"#, 2),
    Row(#"substring("remiss", 3)"#, "miss"), Row(#"substring("remiss", -2)"#, "ss"),
    Row(#"substring(string: "remiss", start position: 1, length: 2)"#, "re"), Row(#"substring("a", 5)"#, nil),
    Row("concatenate([1], [2, 3])", [1, 2, 3]), Row("append([1], 2, 3)", [1, 2, 3]),
    Row("union([1, 2], [2, 3])", [1, 2, 3]), Row("distinct values([1, 1.0, 2])", [1, 2]),
    Row("flatten([1, [2, [3]]])", [1, 2, 3]), Row("index of([1, 2, 1], 1)", [1, 3]), Row("reverse([1, 2])", [2, 1]),
    Row("sort([3, 1, 2])", [1, 2, 3]), Row("not(true)", false), Row("not(null)", nil),
    Row(#"date("2018-03-09")"#, LanguageFixture.date("2018-03-09")),
    Row("date(2018, 3, 9)", LanguageFixture.date("2018-03-09")),
    Row("date(year: 2018, month: 2, day: 29)", nil), Row("date(now())", LanguageFixture.date("2018-03-09")),
    Row(#"date and time("2018-03-09T10:41:00Z") = now()"#, true),
    Row(#"duration("P4M")"#, LanguageFixture.period("P4M")),
    Row("years and months duration(@\"2017-12-24\", @\"2019-01-23\")", LanguageFixture.period("P1Y")),
    Row("day of week(sökt dag)", "Friday"), Row(#"number("1.50") = 1.5"#, true), Row("number(krets)", nil),
    Row("string(1.5)", "1.5"), Row("string([1, \"a\"])", #"[1, "a"]"#), Row("string(null)", nil),
    Row("is defined(tom)", false), Row("is defined(1)", true), Row("today()", LanguageFixture.date("2018-03-09")),
    Row("floor(1.5)", 1), Row("floor(-1.5)", -2), Row("ceiling(1.2)", 2), Row("floor(1.56, 1) = 1.5", true),
    Row("abs(-2)", 2),
    Row("modulo(-10, 4)", 2), Row("modulo(1, 0)", nil), Row(#"get value({a: 1}, "a")"#, 1),
    Row("get entries({a: 1})", [["key": "a", "value": 1]]), Row("all([true, true])", true),
    Row("all([true, null])", nil), Row("any([false, true])", true), Row("any([])", false), Row("all([])", true),
    Row(#"count("ett värde")"#, 1), Row("count(null)", nil),
  ]

  static let process: [Row] = [
    Row("count(dagar)", 3), Row(#"taxa("serveringstillstånd.tillfälligt." + krets) > 0"#, true),
    Row("komplettering.komplett_dag", LanguageFixture.date("2018-03-20")),
    Row(#"komplettering.utfall = "kan inte prövas""#, false),
    Row(#""alkohol.tillfälligt." + krets"#, "alkohol.tillfälligt.allmänheten"),
    Row(
      #"beslut.utfall = "bevilja" and bedöm_remissbehov.polis_krävs and count(remisser[myndighet.kod = "polis" and remiss.svar != null]) = 0"#,
      true), Row(#"beslut.nivå in ("utskott", "nämnd")"#, true), Row("senaste_beslut().utfall", "bevilja"),
    Row("bedöm_remissbehov.instanser", []), Row("sökt dag + svarstid", LanguageFixture.date("2018-03-23")),
  ]

  @Test(
    "an expression gives its value",
    arguments: literals + arithmetic + comparisons + selections + blocks + builtins + process)
  func value(row: Row) throws {
    #expect(try LanguageFixture.evaluate(row.text) == row.value)
  }

  @Test(
    "the value is the same where no types are known",
    arguments: comparisons + selections + blocks + process)
  func looseValue(row: Row) throws {
    #expect(try LanguageFixture.evaluateLoosely(row.text) == row.value)
  }

  @Test("an expression knows its type and the slots it reads")
  func typeAndSlots() throws {
    let expression = try Expression.compile("min(dagar.datum) + svarstid", in: LanguageFixture.shape).get()
    #expect(expression.type == .date)
    #expect(expression.slots.map { LanguageFixture.names[$0].name } == ["svarstid", "dagar"])
    #expect(expression.source == "min(dagar.datum) + svarstid")
  }

  @Test("a context can stand for a scope")
  func contextScope() throws {
    let context: Context = Context([("kommun", "Norrby"), ("antal", 3)])
    let shape = ContextScope.shape(of: context)
    let scope = ContextScope(
      context, shape: shape, today: try #require(CivilDate("2018-03-09")),
      now: try #require(Instant("2018-03-09T10:00:00Z")))
    #expect(try Expression.compile("antal * 2", in: shape).get().evaluate(in: scope) == 6)
    #expect(Expression.compile("antall", in: shape).problems.map(\.code) == ["feel.unknown-name"])
  }
}
