import FEEL
import Testing

@Suite("Words of other languages, brackets and days are told with what to write instead")
struct LeadingHintTests {
  typealias Row = MessageTests.Row

  static let rows: [Row] = [
    Row(
      "some d in dagar where d.gäster > 1", 16..<21, "efter dagar väntades satisfies men här står where",
      "skriv satisfies i stället för where"),
    Row(
      "every d in dagar: d.gäster > 1", 16..<17, "efter dagar väntades satisfies men här står :",
      "skriv satisfies i stället för :"),
    Row(
      "some d in dagar d.gäster > 1", 16..<17, "efter dagar väntades satisfies men här står d",
      "skriv satisfies framför d"),
    Row(
      "count(for d in dagar do d.gäster)", 21..<23, "efter dagar väntades return men här står do",
      "skriv return i stället för do"),
    Row(
      "if avgift_krävs then 1 elseif antal_dagar > 2 then 2 else 3", 24..<30,
      "efter 1 väntades else men här står elseif", "skriv else if, i två ord"),
    Row(
      "contains(lower case(krets, \"a\")", 31..<31, "efter ) väntades ) men uttrycket tar slut",
      "lower case tar ett värde: sätt ) efter det, lower case(krets)"),
    Row("contains(krets, \"a\"", 19..<19, "efter \"a\" väntades ) men uttrycket tar slut", "funktionen saknar )"),
    Row(
      "sökt dag / 30", 0..<14, "/ går inte mellan datum och tal",
      "tiden mellan två dagar räknas så här: (sökt dag - en tidigare dag) / duration(\"P30D\")"),
    Row("5 + sökt dag", 0..<13, "+ går inte mellan tal och datum", "skriv sökt dag + duration(\"P5D\")"),
    Row(
      "antal_dagar > 1.000,00", 19..<20, "efter 1.000 väntades en operator men här står ,",
      "skriv talet utan punkt mellan tusentalen, och decimaler med punkt: 1000.00"),
    Row(
      "beslut.§", 7..<9, "tecknet § kan inte stå här",
      "skriv paragraf om numret ska läsas, annars sätt texten inom raka citattecken \""),
    Row("antal_dagar < duration(\"P3D\")", 0..<29, "tal kan inte jämföras med tidslängd", "skriv bara talet: 3"),
    Row("some d in dagar satisfies gäster > 1", 26..<33, "namnet \"gäster\" finns inte", "menade du d.gäster?"),
  ]

  @Test("has its place, its words and its hint", arguments: rows)
  func message(row: Row) throws {
    let problems = LanguageFixture.problems(row.text)
    let problem = try #require(problems.first)
    #expect(problems.count == 1)
    #expect(problem.range == row.range)
    #expect(problem.message == row.message)
    #expect(problem.hint == row.hint)
  }

  @Test(
    "is silent when it is written so",
    arguments: [
      "some d in dagar satisfies d.gäster > 1",
      "every d in dagar satisfies d.gäster > 1",
      "count(for d in dagar return d.gäster)",
      "if avgift_krävs then 1 else if antal_dagar > 2 then 2 else 3",
      "contains(lower case(krets), \"a\")",
      "(sökt dag - date(\"2018-01-01\")) / duration(\"P30D\")",
      "sökt dag + duration(\"P5D\")",
      "antal_dagar > 1000.00",
      "antal_dagar < 3",
    ])
  func mended(text: String) {
    #expect(LanguageFixture.problems(text) == [])
  }
}
