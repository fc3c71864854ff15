import FEEL
import Testing

@Suite("What is written as in other programs is told with how to write it")
struct OtherProgramMessageTests {
  typealias Row = MessageTests.Row

  static let rows: [Row] = [
    Row(
      "antal_dagar < 1 or > 30", 19..<20, "efter or väntades ett värde men här står >",
      "upprepa det som jämförs: skriv or antal_dagar > 30"),
    Row(
      "krets = \"a\" or = \"b\"", 15..<16, "efter or väntades ett värde men här står =",
      "upprepa det som jämförs: skriv or krets = \"b\""),
    Row(
      "true and count(dagar) > 1 and < 5 or false", 30..<31, "efter and väntades ett värde men här står <",
      "upprepa det som jämförs: skriv and count(dagar) < 5"),
    Row(
      "IF(antal_dagar > 3; \"kort\"; \"lång\")", 0..<36, "IF(…) finns inte i uttryck",
      "skriv if antal_dagar > 3 then \"kort\" else \"lång\""),
    Row("if(antal_dagar > 3, 1, 2)", 0..<25, "if(…) finns inte i uttryck", "skriv if antal_dagar > 3 then 1 else 2"),
    Row(
      "OM(avgift_krävs; 1; OM(antal_dagar > 3; max(2, 3); 4))", 0..<55, "OM(…) finns inte i uttryck",
      "skriv if avgift_krävs then 1 else if antal_dagar > 3 then max(2, 3) else 4"),
    Row("1 + om(avgift_krävs; 1)", 4..<24, "om(…) finns inte i uttryck", "skriv (if avgift_krävs then 1 else null)"),
    Row(
      "not(OCH(antal_dagar > 1; avgift_krävs))", 4..<39, "OCH(…) finns inte i uttryck",
      "skriv antal_dagar > 1 and avgift_krävs"),
    Row("max(1; 2)", 5..<6, "; finns inte i uttryck", "skriv , (komma) mellan värdena"),
    Row("antal_dagar — 1", 12..<15, "— finns inte i uttryck", "skriv - (bindestreck) för minus"),
    Row("2 · 3", 2..<4, "· finns inte i uttryck", "skriv * för gånger"),
    Row("2 ^ 3", 2..<3, "^ finns inte i uttryck", "skriv ** för upphöjt till"),
    Row(
      "25 %", 3..<4, "% finns inte i uttryck",
      "skriv bara talet: 25 om det räknas i procent, 0.25 om det räknas som andel av 1"
    ),
    Row("antal_dagar ＞ 3", 12..<15, "＞ är ett brett tecken, inte >", "skriv > från tangentbordet"),
    Row("antal_dagar > ３", 14..<17, "３ är ett brett tecken, inte 3", "skriv 3 från tangentbordet"),
    Row(
      "beslut.om x", 10..<11, "efter om väntades en operator men här står x",
      "skriv en operator emellan, till exempel and, = eller +"),
    Row(
      "antal_dagar är större än 3", 12..<15, "efter antal_dagar väntades en operator men här står är",
      "skriv antal_dagar > 3"),
    Row(
      "true and count(dagar) minst 2 or false", 22..<27, "efter ) väntades en operator men här står minst",
      "skriv count(dagar) >= 2"),
    Row(
      "krets = \"a\", \"b\"", 11..<12, "efter \"a\" väntades en operator men här står ,",
      "skriv krets in (\"a\", \"b\")"),
    Row(
      "antal_dagar > 1 000", 16..<19, "efter 1 väntades en operator men här står 000",
      "skriv talet utan mellanslag: 1000"),
  ]

  @Test("has its place, its words and its hint", arguments: rows)
  func message(row: Row) throws {
    let problems = LanguageFixture.problems(row.text)
    #expect(problems.count == 1)
    let problem = try #require(problems.first)
    #expect(problem.message == row.message)
    #expect(problem.range == row.range)
    #expect(problem.hint == row.hint)
  }

  @Test(
    "is not told of what only looks so",
    arguments: [
      "if (avgift_krävs) then 1 else 2", "if (antal_dagar) > 3 then max(1, 2) else 3",
      "avgift_krävs and (antal_dagar > 1)", "not(avgift_krävs or (antal_dagar > 1))",
      // Names that the expression itself gives.
      "{eller: function(a, b) a or b, r: eller(true, false)}.r", "{\"OM\": function(a, b) a, r: OM(1, 2)}.r",
      "(function(och: function<number, number> -> number, x) och(x, 2))(function(a, b) a, 1)",
      "(for om in [function(a, b) a] return om(1, 2))[1]",
    ])
  func silent(text: String) {
    #expect(LanguageFixture.problems(text).isEmpty)
  }
}
