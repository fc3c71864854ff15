import CivilTime
import Delegation
import SourceDiagnostics
import Testing

@Suite("The life of a revision")
struct LifeTests {
  private let secretary = "Nämndsekreterare 1"

  @Test("A draft is not laid before the nämnd while an item is unconfirmed, and every such item is named")
  func unconfirmed() throws {
    #expect(
      problem { try DraftDocument.document().proposing() } == """
        utkast.yaml:20:13: fel: punkt 4.1 (2) är inte bekräftad
          20 |       - nr: "4.1"
             |             ^^^^^
          Bekräfta utskottet.
        utkast.yaml:26:14: fel: punkt 4.2 är inte bekräftad
          26 |       - {nr: "4.2", ärende: Varning, delegat: PU, tryckt: PU HL, beslutstyper: [prov.varning], oklar: {fråga: Vem varnar?}}
             |              ^^^^^
          Vem varnar?
        """)
  }

  @Test("Confirmed, proposed, taken back, adopted: each step changes its own lines only")
  func steps() throws {
    let draft = try DraftDocument.document()
    let first = try draft.confirming("4.1 (2)", by: secretary, on: try day("2021-09-12"))
    #expect(
      first.changes(from: draft) == """
        -         oklar: {fråga: Bekräfta utskottet.}
        +         oklar: {fråga: Bekräfta utskottet., bekräftad: {dag: 2021-09-12, av: Nämndsekreterare 1, svar: PU när antal_dagar > 3}}
        """)
    let second = try first.confirming("4.2", delegates: ["HL"], by: secretary, on: try day("2021-09-13"))
    #expect(second.order.items[2].delegates.map(\.value.abbreviation) == ["HL"])
    #expect(
      second.order.items[2].doubt?.confirmation
        == Doubt.Confirmation(day: try day("2021-09-13"), by: secretary, answer: "HL"))
    let proposal = try second.proposing()
    #expect(
      proposal.changes(from: second) == """
        - läge: utkast   # skrivs nu
        + läge: förslag   # skrivs nu
        """)
    #expect(try proposal.withdrawing().text == second.text)
    let (adopted, warnings) = try proposal.adopting(
      Adoption(day: try day("2021-09-28"), paragraph: 102), from: try day("2021-10-01"), among: [],
      terms: DraftDocument.terms, meetings: [], today: try day("2021-09-29"))
    #expect(lines(warnings) == "3:8: varning: nämndens sammanträden 2021 är inte kända, så dagen är inte prövad")
    #expect(
      adopted.changes(from: proposal) == """
        - läge: förslag   # skrivs nu
        + läge: antagen   # skrivs nu
        + antagen:
        +   dag: 2021-09-28
        +   paragraf: 102
        + gäller_från: 2021-10-01
        """)
    let again = try adopted.drafting(named: "nytt.yaml")
    #expect(again.text == second.text)
    #expect(again.file.name == "nytt.yaml")
  }

  @Test("What the nämnd adopts is recorded as it is, and its unconfirmed items answer nämnden")
  func adoptedUnconfirmed() throws {
    let proposal = try DraftDocument.document(DraftDocument.text(state: "läge: förslag"))
    let (adopted, warnings) = try proposal.adopting(
      Adoption(day: try day("2021-09-28"), paragraph: 102), from: try day("2021-10-01"), among: [],
      terms: DraftDocument.terms, meetings: [try day("2021-09-28")], today: try day("2021-09-28"))
    #expect(
      lines(warnings) == """
        24:13: varning: punkt 4.1 (2) är inte bekräftad, så nämnden beslutar
        30:14: varning: punkt 4.2 är inte bekräftad, så nämnden beslutar
        """)
    let catalogue = try MadeUpTable.catalogue()
    let compiled = CompiledOrder(adopted.order, catalogue: catalogue, terms: DraftDocument.terms)
    let answer = compiled.lookup(try catalogue.matter("prov.varning"), on: try day("2021-10-01"))
    #expect(answer.level == .board)
  }

  @Test("A revision is not adopted ahead of the decision, before the one it replaces, or twice on one day")
  func days() throws {
    let draft = try DraftDocument.document(DraftDocument.text(state: "läge: förslag"))
    let earlier = try DraftDocument.document(
      DraftDocument.text(state: "läge: antagen\nantagen: {dag: 2021-01-12, paragraf: 9}\ngäller_från: 2021-10-01")
    ).order
    func adopt(_ decided: String, _ from: String) -> String {
      problem {
        try draft.adopting(
          Adoption(day: try day(decided), paragraph: 102), from: try day(from), among: [earlier],
          terms: DraftDocument.terms, meetings: [try day("2021-09-28")], today: try day("2021-09-28")
        ).document
      }
    }
    #expect(
      adopt("2021-09-27", "2021-11-01") == """
        utkast.yaml:3:8: fel: nämnden hade inget sammanträde 2021-09-27
           3 | nämnd: provnämnden
             |        ^^^^^^^^^^^
          ange den dag då nämnden antog förslaget; närmast var 2021-09-28
        """)
    #expect(adopt("2021-09-29", "2021-11-01").contains("har dagen 2021-09-29, som ligger i framtiden"))
    #expect(
      adopt("2021-09-28", "2021-09-01").contains(
        "revisionen skulle gälla från 2021-09-01, före den som den ersätter"))
    #expect(
      adopt("2021-09-28", "2021-10-01") == """
        utkast.yaml:2:21: fel: två revisioner skulle gälla från samma dag, 2021-10-01
           2 | delegationsordning: Provnämndens delegationsordning
             |                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          låt den gälla från en senare dag än 2021-10-01
        utkast.yaml:6:14: jfr: den revision som ersätts
           6 | gäller_från: 2021-10-01
             |              ^^^^^^^^^^
        """)
    #expect(adopt("2021-09-28", "2021-10-02") == "")
    let alone = problem {
      try draft.adopting(
        Adoption(day: try day("2021-09-28"), paragraph: 102), from: try day("2021-09-01"), among: [],
        terms: DraftDocument.terms, meetings: [], today: try day("2021-09-28")
      ).document
    }
    #expect(alone.contains("revisionen gäller från 2021-09-01 men antogs först 2021-09-28"))
  }

  @Test("The timeline says what each revision is on a day")
  func timeline() throws {
    func adopted(_ from: String) throws -> DelegationOrder {
      try DraftDocument.document(
        DraftDocument.text(state: "läge: antagen\nantagen: {dag: 2019-01-12, paragraf: 9}\ngäller_från: \(from)")
      ).order
    }
    let orders = [
      try DraftDocument.document().order, try adopted("2021-10-01"), try adopted("2019-07-01"),
      try adopted("2022-01-01"), try DraftDocument.document(DraftDocument.text(state: "läge: förslag")).order,
    ]
    let shown = RevisionTimeline(orders, on: try day("2021-12-31")).entries.map { entry in
      "\(entry.standing.rawValue) \(entry.order.inForceFrom?.value.description ?? "-") \(entry.through?.description ?? "-")"
    }
    #expect(
      shown == [
        "ersatt 2019-07-01 2021-09-30", "gäller 2021-10-01 2021-12-31", "antagen 2022-01-01 -", "förslag - -",
        "utkast - -",
      ])
  }
}
