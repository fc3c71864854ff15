import FEEL
import Testing

@Suite("The language as the standard reads it")
struct StandardModeTests {
  static let equality = [
    StandardRow("(function() 1) = (function() 1)", "true"), StandardRow("(function() 1) = (function() 2)", "false"),
    StandardRow("{f: function(a) function() a, r: [f(1) = f(1), f(1) = f(2)]}.r", "[true, false]"),
    StandardRow("max = mean", "false"), StandardRow("{f: function(a, b) [a, b], r: f(b: 1)}.r", "[null, 1]"),
    StandardRow("[{item: 1}, {item: 2}][item > 1]", "[{item: 2}]"),
    StandardRow("[1, {item: 5}][item = 5]", "[{item: 5}]"),
    StandardRow("5 in (? > 3)", "true"), StandardRow("5 in (? > 7, < 6)", "true"), StandardRow("5 in ([?..7])", "true"),
    StandardRow("-[1]", "-1"), StandardRow("[1] + 1", "2"), StandardRow("2 * [3]", "6"), StandardRow("[1] < 2", "true"),
    StandardRow("[1, 2] + 1", "null"), StandardRow("[[1]] + 1", "null"), StandardRow("not([true])", "false"),
    StandardRow("(function() 1) instance of function<> -> number", "true"), StandardRow("[10..1]", "null"),
    StandardRow("[1..\"a\"]", "null"),
    StandardRow("@\"10:00:00\" < @\"11:00:00+05:00\"", "true"),
    StandardRow("@\"2018-03-09T10:00:00\" > @\"2018-03-09T09:00:00Z\"", "true"),
  ]

  static let functions = [
    StandardRow("(function(x, y) x - y)(5, 1)", "4"), StandardRow("(function(x, y) x - y)(y: 1, x: 5)", "4"),
    StandardRow("{a: 2, f: function(x) x * a, r: f(3)}.r", "6"),
    StandardRow("{f: function(x) function(y) x + y}.f(1)(2)", "3"),
    StandardRow("{fac: function(n: number) if n <= 1 then 1 else n * fac(n - 1), r: fac(10)}.r", "3628800"),
    StandardRow("[function(x) x + 1][1](1)", "2"), StandardRow("(function(x: number) x)(\"a\")", "null"),
    StandardRow("(function(x: number) x)([7])", "7"), StandardRow("(function(x: list<number>) x)(7)", "[7]"),
    StandardRow("(function(x) x)(1, 2)", "null"), StandardRow("(function(x) x)(y: 1)", "null"),
    StandardRow("{max: null, r: max(1, 2)}.r", "null"), StandardRow("{f: max, r: f(1, 2)}.r", "2"),
    StandardRow("(function(x: date and time) x)(@\"2018-03-09\")", "@\"2018-03-09T00:00:00Z\""),
    StandardRow("(function(x) external {java: {class: \"a\", method signature: \"b\"}})(1)", "null"),
    StandardRow("for f in [function(x) x + 1, function(x) x * 2] return f(5)", "[6, 10]"),
    StandardRow("{a: 1, f: function() a, b: {a: 2, r: f()}}.b.r", "1"), StandardRow("ej(1)", "null"),
  ]

  static let loops = [
    StandardRow("for i in 1..3 return i", "[1, 2, 3]"), StandardRow("for i in 3..1 return i", "[3, 2, 1]"),
    StandardRow("for i in [1..3] return i", "[1, 2, 3]"), StandardRow("for i in (1..3) return i", "[2]"),
    StandardRow("for i in (1..2) return i", "[]"), StandardRow("for i in ]1..3] return i", "[2, 3]"),
    StandardRow("for d in @\"2020-02-28\"..@\"2020-03-01\" return d.day", "[28, 29, 1]"),
    StandardRow("for i in 1..2, j in [i..2] return [i, j]", "[[1, 1], [1, 2], [2, 2]]"),
    StandardRow("for i in 0..4 return if i = 0 then 1 else i * partial[-1]", "[1, 1, 2, 6, 24]"),
    StandardRow("for i in null return i", "null"), StandardRow("for i in 7 return i", "[7]"),
    StandardRow("for i in \"a\"..\"b\" return i", "null"),
    StandardRow("some i in 1..3 satisfies i = 2", "true"), StandardRow("every i in [1, null] satisfies i > 0", "null"),
  ]

  static let names = [
    StandardRow("{två ord: 1, r: två ord + 1}.r", "2"), StandardRow("{a+b: 1, a: 5, r: a+b}.r", "1"),
    StandardRow("{a: 5, b: 1, r: a + b}.r", "6"), StandardRow("{\"å ä\": 1}.å ä", "1"),
    StandardRow("{x-1: 3, r: x-1 * 2}.r", "6"),
    StandardRow("{don't: 1, r: don't}.r", "1"), StandardRow("[{a b: 1}, {a b: 2}][a b > 1].a b", "[2]"),
    StandardRow("{date and time of day: 1, r: date and time of day}.r", "1"), StandardRow("{🐎: 1}.🐎", "1"),
    StandardRow("for två ord in [1, 2] return två ord", "[1, 2]"),
    StandardRow("(function(ett tal: number) ett tal + 1)(1)", "2"),
    StandardRow("Mina pengar * 2", "20"), StandardRow("for sale + 1", "2"), StandardRow("a.b", "3"),
    StandardRow("Mina pengar-kostnad", "4"),
    StandardRow("Mina pengar - kostnad", "8"), StandardRow("min + 1", "8"), StandardRow("min(3, 4)", "3"),
  ]

  static let scope = Context([
    ("Mina pengar", 10), ("for sale", 1), ("a.b", 3), ("a", 9), ("kostnad", 2), ("Mina pengar-kostnad", 4), ("min", 7),
  ])

  static let types = [
    StandardRow("1 instance of number", "true"), StandardRow("null instance of Any", "false"),
    StandardRow("null instance of Null", "true"),
    StandardRow("[1, 2] instance of list<number>", "true"), StandardRow("[1, \"a\"] instance of list<number>", "false"),
    StandardRow("[] instance of list<string>", "true"), StandardRow("{a: 1} instance of context<a: number>", "true"),
    StandardRow("{a: 1} instance of context<a: string>", "false"),
    StandardRow("{a: 1} instance of context<b: number>", "false"),
    StandardRow("[1..2] instance of range<number>", "true"), StandardRow("[1..2] instance of range<date>", "false"),
    StandardRow("(function(x: number) \"a\") instance of function<number> -> string", "true"),
    StandardRow("(function(x: number) \"a\") instance of function<number> -> number", "false"),
    StandardRow("[1] instance of list", "null"), StandardRow("[[1]] instance of list<list>", "null"),
    StandardRow("max instance of Any", "true"),
    StandardRow("@\"10:00:00\" instance of time", "true"),
    StandardRow("@\"P1D\" instance of days and time duration", "true"),
    StandardRow("@\"P1D\" instance of years and months duration", "false"),
    StandardRow("@\"2018-03-09\" instance of date and time", "false"),
    StandardRow("{ålder: 3} instance of tPerson", "true"),
    StandardRow("1 instance of tPerson", "false"), StandardRow("1 instance of tOkänd", "null"),
  ]

  static let tests = [
    StandardRow("5 in (> 3, null)", "true"), StandardRow("5 in [(> 7), (= 5)]", "true"),
    StandardRow("5 in (null..10]", "null"), StandardRow("15 in (null..10]", "false"),
    StandardRow("1 in [2, 3, [1]]", "false"), StandardRow("{a: [2, 3, [1]], r: 1 in a}.r", "false"),
    StandardRow("1 in [[0..2]]", "true"), StandardRow("1 in ([2, 3], [1])", "true"), StandardRow("[100] = 100", "null"),
    StandardRow("(< 10) = (null..10)", "false"), StandardRow("(= 10) = [10..10]", "false"),
    StandardRow("(!= 10) = (!= 10)", "true"),
    StandardRow("\"b\" in [\"a\"..\"c\"]", "true"), StandardRow("1 in \"a\"", "null"),
    StandardRow("[1] in [[1], [2]]", "true"),
  ]

  static let lenient = [
    StandardRow("okänd", "null"), StandardRow("1 + \"a\"", "null"), StandardRow("if \"a\" then 1 else 2", "2"),
    StandardRow("{a: 1, a: 2}", "null"), StandardRow("[1, 2][\"a\"]", "null"), StandardRow("[][1]", "null"),
    StandardRow("7[1]", "7"), StandardRow("[1, 2, 3][item]", "null"), StandardRow("[{a: 2}, {a: 1}][a]", "null"),
    StandardRow("{a: 2, r: [{b: 1}, {b: 2}][a].b}.r", "2"),
    StandardRow("{a: 1}.b", "null"), StandardRow("\"a\".b", "null"), StandardRow("not(1)", "null"),
    StandardRow("1 and true", "null"),
    StandardRow("1 = \"1\"", "null"), StandardRow("max = max", "true"), StandardRow("1 < \"a\"", "null"),
    StandardRow("\"\\d\"", "\"\\\\d\""),
  ]

  @Test("an expression gives its value", arguments: equality + functions + loops + names + types + tests + lenient)
  func value(row: StandardRow) throws {
    let (given, wanted) = try StandardFixture.texts(row, Self.scope)
    #expect(given == wanted)
  }

  @Test(
    "what cannot be calculated is null and says why",
    arguments: [
      ("okänd + 1", "namnet \"okänd\" finns inte"), ("ej(1)", "funktionen \"ej\" finns inte"),
      ("1 instance of tOkänd", "typen \"tOkänd\" finns inte"), ("{a: 1}.a(2)", "\"{a: 1}.a\" är tal, ingen funktion"),
      ("{a: 1, a: 2}", "namnet \"a\" står två gånger i samma post"),
      ("?", "? står bara för ett värde i en beslutstabells villkor"),
      ("(function(x: number) x)(\"a\")", "argumentet \"x\" i funktionen ska vara tal men är text"),
      ("(function(x) x)()", "funktionen ska ha 1 argument men har 0"),
      ("(function(x) x)(y: 1)", "argumenten i function(x) x är inte de som behövs"),
      ("{f: function(n) f(n + 1), r: f(1)}.r", "funktioner anropar varandra i för många led"),
      ("(function() external {})()", "funktioner utanför uttryck (external) kan inte anropas"),
      ("for i in 1..1.5 return i", "gränserna i for ska vara hela tal eller datum"),
      ("@\"10:00:00\" + @\"P1M\"", "+ går inte mellan klockslag och tidslängd i månader"),
      ("@\"999999999-12-31\" + @\"P1D\"", "uträkningen hamnar utanför de år och tidslängder som kan skrivas"),
      ("[1, 2][\"a\"]", "inom [ ] väntades ett villkor eller ett nummer men \"a\" är text"),
    ])
  func reasons(text: String, reason: String) throws {
    let (value, reasons) = try StandardFixture.evaluate(text)
    #expect(value == nil)
    #expect(reasons.first == reason)
  }

  @Test("in workflows the same is an error before anything is evaluated, and only a wrong text is one in the standard")
  func strictness() {
    for text in ["okänd + 1", "ej(1)", "1 + \"a\"", "1 instance of tOkänd", "[1][\"a\"]", "@\"foo\"", "\"\\d\""] {
      #expect(Expression.compile(text).expression == nil, "\(text)")
      #expect(Expression.compile(text, mode: .standard).expression != nil, "\(text)")
    }
    for text in ["1 +", "(1", "if 1 then 2", "\"a", "function(x", "1 instance of", "{a 1}"] {
      #expect(Expression.compile(text, mode: .standard).expression == nil, "\(text)")
    }
  }

  @Test("a function value works where other expressions run, and keeps to the same limits")
  func functionValues() throws {
    let (shape, cases) = (ScopeShape(names: [("n", .number)]), try CaseScope())
    let body = try Expression.compile("n * n", in: shape, mode: .standard).get()
    let square = FunctionValue(name: "kvadrat", [.init("n", .number)], result: .number) { _, arguments, evaluation in
      let scope = ContextScope(Context([("n", arguments[0])]), shape: shape, today: cases.today, now: cases.now)
      return body.evaluate(in: scope, within: &evaluation)
    }
    let names = Context([("kvadrat", .function(square))])
    #expect(try StandardFixture.evaluate("kvadrat(7)", names).value == 49)
    #expect(try StandardFixture.evaluate("for i in 1..3 return kvadrat(n: i)", names).value == [1, 4, 9])
    #expect(try StandardFixture.evaluate("kvadrat(\"a\")", names).value == nil)
  }

  @Test(
    "values that share their parts cannot make an expression hang",
    arguments: [
      "for i in 1..100 return [partial]",
      "{a: [1,1,1,1,1,1,1,1], b: [a,a,a,a,a,a,a,a], c: [b,b,b,b,b,b,b,b], "
        + "d: [c,c,c,c,c,c,c,c], e: [d,d,d,d,d,d,d,d], f: [e,e,e,e,e,e,e,e], g: [f,f,f,f,f,f,f,f], h: [g,g,g,g,g,g,g,g]}",
      "{f: function(x, n) if n = 0 then x else f([x, x], n - 1), r: f(1, 60)}.r",
      "{f: function(n) if n < 2 then n else f(n - 1) + f(n - 2), r: f(60)}.r",
      "{f: function(n) some x in [1] satisfies every y in [x] satisfies f(n + 1), r: f(1)}.r",
      "{f: function(n) [1][f(n + 1)], r: f(1)}.r", "count(for i in 1..1000 return if i = 1 then [] else [partial[-1]])",
      "{f: function(n) if n = 0 then 0 else " + String(repeating: "f(", count: 60) + "n - 1"
        + String(repeating: ")", count: 60)
        + ", r: f(1000)}.r",
    ])
  func bounded(text: String) throws {
    let (value, reasons) = try StandardFixture.evaluate(text)
    #expect(value == nil)
    #expect(reasons.contains { $0.contains("för stor") || $0.contains("för många led") })
  }
}
