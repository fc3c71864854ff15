import Delegation
import Testing

@Suite("The unclear items of a revision")
struct UnclearTests {
  @Test("Of the shipped table 16 rows are unclear, in both revisions, and all of them answer nämnden for now")
  func shipped() throws {
    let house = try Herrljunga.get()
    for order in [house.before, house.proposed] {
      let items = UnclearItem.all(in: order, catalogue: house.catalogue, terms: house.terms)
      #expect(
        items.map(\.reference) == [
          "12.2", "12.8", "12.9 (1)", "12.18", "12.19", "12.20", "12.24", "12.25", "12.26", "13.5", "13.6", "13.9",
          "13.11", "13.19", "14.1", "15.1",
        ])
      #expect(items.allSatisfy { $0.answer.hasPrefix("Socialnämnden, tills den är bekräftad; sedan ") })
      #expect(items.allSatisfy { !$0.question.isEmpty && !$0.reading.isEmpty })
      #expect(items.markdown.split(separator: "\n").count == 18)
    }
  }

  @Test("It says how an item is read and what it answers, before and after it is confirmed")
  func words() throws {
    let draft = try DraftDocument.document()
    let items = try UnclearItem.all(in: draft.order, catalogue: SmallHouse.catalogue(), terms: DraftDocument.terms)
    #expect(
      items.text == """
        4.1 (2)  Beslut om tillfälligt tillstånd längre än tre dagar
            Oklart: Bekräfta utskottet.
            Läst som: delegat PU, när antal dagar är mer än 3
            Svarar: Provnämnden, tills den är bekräftad; sedan Provutskottet
        4.2  Varning
            Oklart: Vem varnar?
            Läst som: delegat PU, tryckt PU HL
            Svarar: Provnämnden, tills den är bekräftad; sedan Provutskottet
        5.1  Nedsättning
            Oklart: Bekräfta handläggaren.
            Läst som: delegat HL
            Svarar: Handläggare (bekräftad 2021-09-12 av Nämndsekreterare 1)
        """)
  }
}
