import CivilTime
import Delegation
import FEEL
import Testing

@Suite("The table of who decides what")
struct MatrixTests {
  private func matrix() throws -> DelegationMatrix {
    let order = try SmallHouse.order(
      """
      - {nr: "1", ärende: A, delegat: HL, beslutstyper: [prov.tillstånd], villkor: 'krets = "allmänheten"'}
      - {nr: "2", ärende: B, delegat: PU, beslutstyper: [prov.tillstånd], villkor: antal_dagar > 3}
      - {nr: "3", ärende: C, delegat: HL, beslutstyper: [prov.inhibition], oklar: {fråga: Vem?}}
      - {nr: "4", ärende: D, delegat: HL, beslutstyper: [prov.spel], ingår: false}
      """)
    return DelegationMatrix(
      CompiledOrder(order, catalogue: try SmallHouse.catalogue(), terms: SmallHouse.terms), on: try day("2020-06-01"))
  }

  @Test("each decision type has its items under their delegates, and the rest under the nämnd")
  func csv() throws {
    let lines = try matrix().csv.split(separator: "\r\n")
    #expect(
      lines == [
        "Beslutstyp,Beslut,Enhetschef,Förvaltningschef,Handläggare,Provutskottet,Provnämnden",
        "prov.tillstånd,Tillstånd,,,\"1 när krets är \"\"allmänheten\"\"\",2 när antal dagar är mer än 3,",
        "prov.inhibition,Inhibition,,,,,3 inte bekräftad", "prov.spel,Yttrande om spel,,,,,ingen punkt",
        "prov.avgift,Nedsättning av avgift,,,,,ingen punkt",
        "prov.framställning,Framställning till fullmäktige,,,,,alltid",
      ])
  }

  @Test("the page's table has headings for rows and columns, and no text can break it")
  func html() throws {
    let html = try matrix().html
    #expect(html.contains("<th scope=\"col\">Handläggare</th>"))
    #expect(html.contains("<tr><th scope=\"row\">prov.tillstånd</th><td>Tillstånd</td>"))
    #expect(html.contains("<td>1 när krets är &quot;allmänheten&quot;</td><td>2 när antal dagar är mer än 3</td>"))
  }

  @Test(
    "facts are read as people write them",
    arguments: [
      ("antal_dagar=5", "antal_dagar = 5"), ("krets=slutet sällskap", "krets = \"slutet sällskap\""),
      ("antal_dagar=2.5", "antal_dagar ska vara ett antal dagar, minst 1, men är \"2.5\"."),
      ("krets=alla", "krets ska vara ett av allmänheten, slutet sällskap, men är \"alla\"."),
      ("krets", "\"krets\" är inget faktum."),
      ("krts=alla", "Beslutstypen prov.tillstånd har inget faktum som heter \"krts\"."),
    ])
  func facts(_ text: String, _ expected: String) throws {
    let catalogue = try SmallHouse.catalogue()
    let number = try #require(catalogue.number(of: "prov.tillstånd"))
    let found: String
    do {
      let facts = try catalogue.facts([text], of: number)
      found = facts.map { "\($0.name) = \($0.value)" }.joined()
    } catch { found = error.message }
    #expect(found == expected)
  }

  @Test(
    "truth values, days and numbers are written in their usual ways",
    arguments: [
      (FactType.boolean, "ja", Value.boolean(true)), (.boolean, "false", .boolean(false)), (.integer, "3", 3),
      (.days, "1", 1),
    ] as [(FactType, String, Value)])
  func values(_ type: FactType, _ text: String, _ value: Value) { #expect(type.value(of: text) == value) }

  @Test("what is none of its type is no value", arguments: [FactType.boolean, .number, .integer, .days, .date])
  func noValue(_ type: FactType) { #expect(type.value(of: "kanske") == nil) }
}
