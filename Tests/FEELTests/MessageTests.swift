import FEEL
import Testing

@Suite("Problems say where, what and how to mend it")
struct MessageTests {
  struct Row: Sendable, CustomTestStringConvertible {
    let text: String
    let range: Range<Int>
    let message: String
    let hint: String?
    init(_ text: String, _ range: Range<Int>, _ message: String, _ hint: String? = nil) {
      self.text = text
      self.range = range
      self.message = message
      self.hint = hint
    }
    var testDescription: String { text }
  }

  static let syntax: [Row] = [
    Row("1 +* 2", 3..<4, "efter + väntades ett värde men här står *"),
    Row("1 +", 3..<3, "efter + väntades ett värde men uttrycket tar slut"),
    Row("* 2", 0..<1, "uttrycket ska börja med ett värde men här står *"),
    Row("", 0..<0, "uttrycket är tomt", "skriv ett värde, ett namn eller en jämförelse"),
    Row("krets == \"x\"", 6..<8, "== finns inte i uttryck", "skriv = för lika"),
    Row("krets <> \"x\"", 6..<8, "<> finns inte i uttryck", "skriv != för olika"),
    Row("antal_dagar => 1", 12..<14, "=> finns inte i uttryck", "skriv >= för större än eller lika med"),
    Row("true && true", 5..<7, "&& finns inte i uttryck", "skriv and för och"),
    Row("true || true", 5..<7, "|| finns inte i uttryck", "skriv or för eller"),
    Row("!avgift_krävs", 0..<1, "! finns inte i uttryck", "skriv not(…) för inte, och != för olika"),
    Row("krets = “slutet”", 8..<20, "text skrivs inom raka citattecken, inte “", "skriv \"slutet\""),
    Row("krets = 'slutet'", 8..<16, "text skrivs inom dubbla citattecken", "skriv \"slutet\""),
    Row("\"slutet", 0..<7, "texten som börjar här saknar slutande citattecken", "sätt ett \" där texten slutar"),
    Row(
      #""a\q""#, 2..<4, "\\q är ingen känd teckenkod",
      "skriv \\\\ för ett omvänt snedstreck, \\\" för citattecken, \\n för ny rad"),
    Row("1 # 2", 2..<3, "tecknet # kan inte stå här", "är det en kommentar ska ett mellanslag stå före #"),
    Row(
      "for i'in [1] return 1", 5..<6, "ett namn kan inte sluta med apostrof",
      "ta bort den, eller sätt mellanrum efter namnet"),
    Row("(1 + 2", 6..<6, "efter 2 väntades ) men uttrycket tar slut", "parentesen ( saknar )"),
    Row("1 + 2)", 5..<6, "efter 2 väntades en operator men här står )", "det finns ingen ( som svarar mot )"),
    Row("[1, 2", 5..<5, "efter 2 väntades ] men uttrycket tar slut", "listan [ saknar ]"),
    Row("antal_dagar > 1,5", 15..<16, "efter 1 väntades en operator men här står ,", "skriv decimaler med punkt: 1.5"),
    Row(
      "avgift_krävs och true", 14..<17, "efter avgift_krävs väntades en operator men här står och",
      "skriv and för och"),
    Row(
      "krets antal_dagar", 6..<17, "efter krets väntades en operator men här står antal_dagar",
      "skriv en operator emellan, till exempel and, = eller +"),
    Row(
      "if true then 1", 14..<14, "efter 1 väntades else men uttrycket tar slut",
      "skriv if villkor then värde else annat värde"),
    Row(
      "@\"2018-02-30\"", 0..<13, "datumet 2018-02-30 finns inte: februari 2018 har 28 dagar",
      "välj en dag från 1 till 28"),
    Row(
      "beslut.", 7..<7, "efter . väntades namnet på ett fält men uttrycket tar slut", "skriv till exempel beslut.utfall"
    ),
    Row(
      "{a: 1, a: 2}", 7..<8, "namnet \"a\" står två gånger i samma post", "ta bort det ena"),
    Row(
      "1 instance of nummer", 14..<20, "typen \"nummer\" finns inte",
      "välj bland number, string, boolean, date, time, date and time, list, context, range och function"),
    Row(
      "function(x) external {}", 0..<23, "funktioner utanför uttryck (external) kan inte anropas",
      "skriv funktionen som ett uttryck"),
    Row("function(x, x) x", 12..<13, "parametern \"x\" står två gånger", "ta bort den ena"),
    Row(
      "@\"10:61:00\"", 0..<11, "\"10:61:00\" är inget klockslag", "skriv till exempel 10:41:00 eller 10:41:00+01:00"),
    Row(
      "@\"10:00:00@Europa/Norrby\"", 0..<25, "tidszonen \"Europa/Norrby\" finns inte",
      "skriv till exempel @Europe/Stockholm"),
    Row(
      "true AND false", 5..<8, "efter true väntades en operator men här står AND", "skriv and med små bokstäver"),
    Row("/* 1", 0..<4, "kommentaren som börjar här slutar aldrig", "avsluta den med */"),
  ]

  static let meaning: [Row] = [
    Row("svarstd", 0..<7, "namnet \"svarstd\" finns inte", "menade du \"svarstid\"?"),
    Row(
      "krets = allmänheten", 8..<20, "namnet \"allmänheten\" finns inte",
      "är det en text ska den stå inom citattecken: \"allmänheten\""),
    Row(
      "antl > 3", 0..<4, "namnet \"antl\" finns inte", "skriv namnet som det står där det ges, eller lägg till det"),
    Row("svarstid + P14D", 11..<15, "namnet \"P14D\" finns inte", "skriv duration(\"P14D\")"),
    Row("sökt dag > 2026-03-01", 0..<22, "datum kan inte jämföras med tal", "skriv date(\"2026-03-01\")"),
    Row("krets är \"x\"", 6..<9, "efter krets väntades en operator men här står är", "skriv = för är"),
    Row("TRUE", 0..<4, "namnet \"TRUE\" finns inte", "skriv true med små bokstäver"),
    Row(
      "\"x\" and true", 0..<3, "här väntades ett villkor men \"x\" är text",
      "skriv en jämförelse, till exempel \"x\" = …"),
    Row(
      "@\"P1M\" or true", 0..<6, "här väntades ett villkor men @\"P1M\" är tidslängd i månader",
      "skriv en jämförelse, till exempel @\"P1M\" = …"),
    Row(
      "1 instance of list", 0..<18, "typen list ska ha en typ inom < >",
      "skriv till exempel list<Any>, range<number> eller function<number> -> Any"),
    Row(
      "for x in [1, 2], x in [3] return x", 4..<5, "namnet \"x\" står två gånger efter for, some eller every",
      "ge det ena ett annat namn"),
    Row(
      "some x in [1], y in [2], x in [3] satisfies x = y", 5..<6,
      "namnet \"x\" står två gånger efter for, some eller every", "ge det ena ett annat namn"),
    Row("sant", 0..<4, "namnet \"sant\" finns inte", "skriv true för sant"),
    Row("today", 0..<5, "\"today\" är en funktion, inget värde", "skriv today()"),
    Row("beslut.utfal", 7..<12, "fältet \"utfal\" finns inte i \"beslut\"", "menade du \"utfall\"?"),
    Row("beslut.xyz", 7..<10, "fältet \"xyz\" finns inte i \"beslut\"", "fälten är dag, nivå, utfall"),
    Row("krets.x", 6..<7, "\"krets\" är text och har inga fält", "ta bort .x"),
    Row("dagar.datumm", 6..<12, "fältet \"datumm\" finns inte i \"dagar\"", "menade du \"datum\"?"),
    Row("dagar[gästr > 1]", 6..<12, "namnet \"gästr\" finns inte", "menade du \"gäster\"?"),
    Row("cont(dagar)", 0..<4, "funktionen \"cont\" finns inte", "menade du \"count\"?"),
    Row("taxxa(krets)", 0..<5, "funktionen \"taxxa\" finns inte", "menade du \"taxa\"?"),
    Row(
      "krets(1)", 0..<5, "\"krets\" är ingen funktion", "ta bort parenteserna och det som står i dem: skriv bara krets"),
    Row("taxa()", 0..<6, "taxa ska ha 1 argument men har 0", "skriv taxa(nyckel)"),
    Row(
      "date(2018, 3)", 0..<13, "date ska ha 1 eller 3 argument men har 2",
      "skriv date(from) eller date(year, month, day)"),
    Row("taxa(1)", 5..<6, "argumentet \"nyckel\" i taxa ska vara text men är tal"),
    Row(
      "substring(string: \"a\", start: 1)", 23..<28, "substring har inget argument \"start\"",
      "skriv substring(string: …, start position: …, length: …)"),
    Row("antal_dagar = \"4\"", 0..<17, "tal kan inte jämföras med text", "ta bort citattecknen: 4"),
    Row("sökt dag < \"2018-04-01\"", 0..<24, "datum kan inte jämföras med text", "skriv date(\"2018-04-01\")"),
    Row("antal_dagar > true", 0..<18, "tal kan inte jämföras med sant/falskt"),
    Row("true < false", 0..<12, "sant/falskt kan inte jämföras med större eller mindre", "skriv = eller !="),
    Row("antal_dagar in (\"a\")", 16..<19, "tal kan inte jämföras med text"),
    Row("krets + 1", 0..<9, "+ går inte mellan text och tal", "gör om värdet till text: string(1)"),
    Row("-krets", 0..<6, "minus går inte framför text"),
    Row(
      "\"a\" + krets and true", 0..<11, "här väntades ett villkor men ”\"a\" + krets” är text",
      "skriv en jämförelse, till exempel \"a\" + krets = …"),
    Row(
      "krets and true", 0..<5, "här väntades ett villkor men \"krets\" är text",
      "skriv en jämförelse, till exempel krets = …"),
    Row(
      "dagar[datum]", 6..<11, "inom [ ] väntades ett villkor eller ett nummer men \"datum\" är datum",
      "skriv en jämförelse, till exempel [datum = …]"),
    Row("? > 1", 0..<1, "? står bara för ett värde i en beslutstabells villkor", "skriv namnet på värdet"),
    Row("belopp + 1", 0..<6, "\"belopp\" kan sakna värde här", "skriv if belopp != null then belopp + 1 else …"),
    Row("belopp > 1", 0..<6, "\"belopp\" kan sakna värde här", "skriv belopp != null and … framför"),
    Row("godkänd and true", 0..<8, "\"godkänd\" kan sakna värde här", "skriv godkänd = true: ett tomt värde är då nej"),
    Row(
      "if belopp = null then belopp + 1 else 0", 22..<28, "\"belopp\" kan sakna värde här",
      "skriv if belopp != null then belopp + 1 else …"),
    Row(
      "if godkänd = true then \"ja\" else 3", 0..<35, "den ena grenen ger text, den andra tal",
      "låt båda grenarna ge samma slags värde; string(…) gör om ett värde till text"),
    Row(
      "senaste_beslut().utfall", 0..<16, "\"senaste_beslut()\" kan sakna värde här",
      "skriv if senaste_beslut() != null then senaste_beslut().utfall else …"),
  ]

  @Test("a problem has its place, its words and its hint", arguments: syntax + meaning)
  func message(row: Row) throws {
    let problems = LanguageFixture.problems(row.text)
    let problem = try #require(problems.first)
    #expect(problems.count == 1)
    #expect(problem.message == row.message)
    #expect(problem.range == row.range)
    #expect(problem.hint == row.hint)
  }

  @Test("several problems are told at once, in the order of their places")
  func collects() {
    let problems = LanguageFixture.problems("svarstd = 1 and kretss = 2 or beslut.x")
    #expect(problems.map(\.code) == ["feel.unknown-name", "feel.unknown-name", "feel.unknown-field"])
    #expect(problems.map(\.range.lowerBound) == [0, 16, 37])
  }

  @Test(
    "a wrong sign does not hide a misspelt name",
    arguments: ["krets == svarstd", "svarstd = 1 && true"])
  func signAndName(text: String) {
    #expect(LanguageFixture.problems(text).map(\.code).sorted() == ["feel.syntax", "feel.unknown-name"])
  }

  @Test("a condition must be a condition")
  func condition() {
    #expect(LanguageFixture.problems("antal_dagar", expecting: .boolean).map(\.code) == ["feel.not-boolean"])
    #expect(LanguageFixture.problems("antal_dagar > 1", expecting: .boolean).isEmpty)
    #expect(LanguageFixture.problems("godkänd", expecting: .boolean).map(\.code) == ["feel.may-be-null"])
    let problem = LanguageFixture.problems("krets", expecting: .date).first
    #expect(problem?.message == "här väntades datum men uttrycket ger text")
    #expect(LanguageFixture.problems("belopp", expecting: .optional(.number)).isEmpty)
  }

  @Test(
    "a run-time reason is told when it is asked for",
    arguments: [
      ("1 / 0", "det går inte att dela med noll"), ("[1][2]", "listan har 1 post, så ingen har nummer 2"),
      ("tom > 1", "ett värde saknas, så jämförelsen kan inte göras"),
      ("tom.x", "det finns inget värde att läsa \"x\" ur"),
      ("duration(krets)", "duration: \"allmänheten\" är ingen tidslängd"),
      ("fritt.x > krets", "tal kan inte jämföras med text"),
      ("count(null)", "argumentet \"list\" i count ska vara lista men är inget värde"),
      ("for x in 1..10 ** 7 return x", "en lista har mer än 500000 poster, så uträkningen har avbrutits"),
    ])
  func reasons(text: String, message: String) throws {
    var problems: [FEELProblem] = []
    let expression = try Expression.compile(text, in: LanguageFixture.shape).get()
    let value = expression.evaluate(in: try CaseScope()) { problems.append($0) }
    #expect(value == nil)
    #expect(problems.first?.message == message)
  }
}
