import FEEL
import Testing

@Suite("Null always comes with a reason")
struct ReasonTests {
  static let standard: [(String, String)] = [
    ("true and \"x\"", "här väntades ett villkor men \"x\" är text"),
    ("false or 1", "här väntades ett villkor men \"1\" är tal"),
    ("null and true", "\"null\" saknar värde, så villkoret kan inte avgöras"),
    ("some x in [1] satisfies x", "här väntades ett villkor men \"x\" är tal"),
    ("{a: 1}.b", "posten har inget fält \"b\""), ("{a: {}}.a.b.c", "posten har inget fält \"b\""),
    ("{a: {b: null}}.a.b.c", "det finns inget värde att läsa \"c\" ur"),
    ("[1, 2, 3][item]", "numret inom [ ] saknar värde, så ingen post kan väljas"),
    ("[{a: 1}][a]", "numret inom [ ] saknar värde, så ingen post kan väljas"),
    ("null[1]", "det finns ingen lista att välja ur"), ("null[item > 1]", "det finns ingen lista att välja ur"),
    ("[1, 2][1.5]", "numret inom [ ] ska vara ett helt tal från 1, men är 1.5"),
    ("[1, 2][0]", "numret inom [ ] ska vara ett helt tal från 1, men är 0"),
    ("[1][-2]", "listan har 1 post, så ingen har nummer -2"),
    ("[1, 2][3]", "listan har 2 poster, så ingen har nummer 3"),
    ("@\"10:00:00\" = @\"10:00:00Z\"", "det ena klockslaget har tidszon, det andra inte"),
    ("@\"2024-01-01T10:00:00\" = @\"2024-01-01T10:00:00Z\"", "den ena tidpunkten har tidszon, den andra inte"),
    ("@\"2024-01-01T10:00:00\" - @\"2024-01-01T10:00:00Z\"", "den ena tidpunkten har tidszon, den andra inte"),
    ("@\"10:00:00\" in [@\"10:00:00Z\"..@\"11:00:00Z\"]", "det ena klockslaget har tidszon, det andra inte"),
    ("\"a\" in [1..5]", "text kan inte jämföras med tal"),
    ("5 in (null..10]", "ett värde saknas, så jämförelsen kan inte göras"),
    ("[1, 2] < [3, 4]", "lista kan inte jämföras med större eller mindre"),
    ("[100] = 100", "lista kan inte jämföras med tal"),
    ("@\"PT1H\" / @\"PT0S\"", "det går inte att dela med noll"),
    ("@\"P1Y\" / @\"P0M\"", "det går inte att dela med noll"),
    ("@\"P1D\" / 0", "det går inte att dela med noll"), ("not(1)", "not: tal är varken sant eller falskt"),
    ("not(null)", "not: ett värde saknas"), ("string(null)", "string: det finns inget värde att göra text av"),
    ("all([true, null])", "all: listan ska bara ha sant/falskt, men en post saknar värde"),
    ("sublist([1], 2)", "sublist: listan har 1 post, så den har ingen plats 2"),
    ("substring(\"abc\", 2, 3)", "substring: längden ska vara från 1 till 2"),
    ("sublist([1, 2, 3], 2, 3)", "sublist: längden ska vara från 1 till 2"),
    ("duration(\"PT\")", "duration: \"PT\" är ingen tidslängd"),
    ("duration(\"P1MT1H\")", "duration: \"P1MT1H\" är ingen tidslängd"),
    ("duration(\"PT999999999999999999H\")", "duration: tidslängden \"PT999999999999999999H\" är för lång"),
    ("duration(\"P9999999999Y\")", "duration: tidslängden \"P9999999999Y\" är för lång"),
    ("for i in 1..2 return i.a + null", "tal har inget fält \"a\""),
  ]

  @Test("in the standard's reading", arguments: standard)
  func standardReading(text: String, reason: String) throws {
    let (value, reasons) = try StandardFixture.evaluate(text)
    #expect(value.isNull || value == [nil, nil])
    #expect(reasons.first == reason)
  }

  @Test(
    "in workflows, where the type is not known before",
    arguments: [
      ("fritt.x and true", "här väntades ett villkor men \"fritt.x\" är tal"),
      ("fritt.saknas", "posten har inget fält \"saknas\""),
      ("tom and true", "\"tom\" saknar värde, så villkoret kan inte avgöras"),
      ("not(fritt.x)", "här väntades ett villkor men \"fritt.x\" är tal"),
      ("[1, 2, 3][item]", "numret inom [ ] saknar värde, så ingen post kan väljas"),
      ("fritt.lista[item.n]", "numret inom [ ] saknar värde, så ingen post kan väljas"),
      ("null[1]", "det finns ingen lista att välja ur"),
      ("@\"10:00:00\" = @\"10:00:00Z\"", "det ena klockslaget har tidszon, det andra inte"),
      ("@\"P1M\" < svarstid", "tidslängd i månader kan inte jämföras med tidslängd i dagar"),
      (
        "@\"P1M14D\" < @\"P50D\"",
        "månader är olika långa, så det går inte att säga vilken av tidslängderna som är längst"
      ),
      ("duration(krets)", "duration: \"allmänheten\" är ingen tidslängd"),
    ])
  func strictReading(text: String, reason: String) throws {
    var reasons: [String] = []
    let expression = try Expression.compile(text, in: LanguageFixture.shape).get()
    #expect(expression.evaluate(in: try CaseScope()) { reasons.append($0.message) }.isNull)
    #expect(reasons.last == reason)
  }

  @Test(
    "nothing is told where an entry may be missing", arguments: ["fritt.saknas = null", "komplettering.dag2 = null"])
  func missingEntry(text: String) throws {
    let shape = ScopeShape(names: [
      ("fritt", .any), ("komplettering", .context(["dag2": .optional(.date)], open: false)),
    ])
    let names = Context([("fritt", .context(Context())), ("komplettering", .context(Context()))])
    let cases = try CaseScope()
    let scope = ContextScope(names, shape: shape, today: cases.today, now: cases.now)
    var reasons: [String] = []
    let value = try Expression.compile(text, in: shape).get().evaluate(in: scope) { reasons.append($0.message) }
    #expect(value == true)
    #expect(reasons.isEmpty)
  }
}
