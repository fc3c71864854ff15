import Delegation
import FEEL
import SourceDiagnostics
import Testing

@Suite("The document of a revision")
struct OrderFileTests {
  @Test("an item is read with all that it can say")
  func reads() throws {
    let order = try SmallHouse.order(
      """
      - nr: 12.10
        ärende: Tillstånd
        lagrum: 8 kap 2 §
        delegat: [HL, FC]
        tryckt: HL FC
        anteckning: Med förtur
        beslutstyper: [prov.tillstånd]
        villkor: antal_dagar > 3
        ersättare: EC
        anmäls: nej
        gäller_vid_brådska: false
        oklar: {fråga: Vilken delegat?, bekräftad: {dag: 2019-12-01, av: Nämndsekreterare 1}}
      """)
    #expect(order.title.value == "Provnämndens delegationsordning")
    #expect(order.dayCount == .span)
    #expect(order.adoption?.value.paragraph == 9)
    #expect(order.hash == DelegationOrderFile.hash(order.file.bytes))
    let item = try #require(order.items.first)
    #expect(item.number.value == "12.10")
    #expect(item.delegates.map(\.value.id) == ["handläggare", "chef"])
    #expect(item.printedDelegates == "HL FC")
    #expect(item.note == "Med förtur")
    #expect(item.condition?.value == "antal_dagar > 3")
    #expect(item.covers.first?.condition?.source == "antal_dagar > 3")
    #expect(item.substitutes.map(\.value.id) == ["enhetschef"])
    #expect(item.reporting == .ownProtocol)
    #expect(item.holdsWhenUrgent == false)
    #expect(item.doubt?.confirmation?.by == "Nämndsekreterare 1")
    #expect(item.isUnconfirmed == false)
  }

  @Test("a number that is printed twice gives each item a name of its own")
  func twice() throws {
    let order = try SmallHouse.order(
      """
      - {nr: "1", ärende: A, delegat: HL, beslutstyper: [prov.avgift]}
      - {nr: "2", ärende: B, delegat: HL, beslutstyper: [prov.avgift]}
      - {nr: "1", ärende: C, delegat: HL, beslutstyper: [prov.avgift]}
      """)
    #expect(order.items.map(\.reference) == ["1 (1)", "2", "1 (2)"])
  }

  @Test("everything that is wrong in the items is told at once, with its place")
  func items() throws {
    let found = try SmallHouse.problems(
      SmallHouse.text(
        """
        - {nr: "1", ärende: A, delegat: XX, beslutstyper: [prov.tilstånd]}
        - {nr: "2", ärende: B, delegat: HL FC, beslutstyper: [prov.avgift]}
        - {nr: "3", ärende: C, delegat: HL och FC tillsammans, beslutstyper: [prov.avgift]}
        - {nr: "4", ärende: D, beslutstyper: [prov.avgift]}
        - {nr: "5", ärende: E, delegat: HL, beslutstyper: [prov.tillstånd, prov.avgift], villkor: antal_dagar >}
        - {nr: "6", ärende: F, delegat: HL, beslutstyper: [prov.tillstånd, prov.avgift], villkor: antal_dagar > 3}
        - {nr: "7", ärende: G, delegat: HL, beslutstyper: [prov.avgift], anmäls: kanske, oklar: {bekräftad: {}}}
        """))
    #expect(
      found == """
        ordning.yaml:16:39: fel: delegaten "XX" finns inte under delegater
          16 |       - {nr: "1", ärende: A, delegat: XX, beslutstyper: [prov.tilstånd]}
             |                                       ^^
          det som finns är EC, FC, HL, PU
        ordning.yaml:16:58: fel: beslutstypen "prov.tilstånd" finns inte
          16 |       - {nr: "1", ärende: A, delegat: XX, beslutstyper: [prov.tilstånd]}
             |                                                          ^^^^^^^^^^^^^
          menade du "prov.tillstånd"?
        ordning.yaml:17:39: fel: "HL FC" är två delegater utan att det framgår vilken som gäller
          17 |       - {nr: "2", ärende: B, delegat: HL FC, beslutstyper: [prov.avgift]}
             |                                       ^^^^^
          skriv den som gäller under delegat, det tryckta under tryckt och vad som ska bekräftas under oklar
        ordning.yaml:18:39: fel: "HL och FC tillsammans" är flera tillsammans, och en grupp kan inte vara delegat
          18 |       - {nr: "3", ärende: C, delegat: HL och FC tillsammans, beslutstyper: [prov.avgift]}
             |                                       ^^^^^^^^^^^^^^^^^^^^^
          nämn en roll eller ett utskott (6 kap. 37 § och 7 kap. 5 § kommunallagen)
          flera i en lista beslutar var för sig
        ordning.yaml:19:9: fel: punkten säger inte vem som är delegat
          19 |       - {nr: "4", ärende: D, beslutstyper: [prov.avgift]}
             |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          lägg till delegat, eller ingår: false om punkten inte ingår i revisionen
        ordning.yaml:20:110: fel: efter > väntades ett värde men uttrycket tar slut
          20 |       - {nr: "5", ärende: E, delegat: HL, beslutstyper: [prov.tillstånd, prov.avgift], villkor: antal_dagar >}
             |                                                                                                              ^
        ordning.yaml:20:58: jfr: villkoret gäller beslutstypen prov.tillstånd
          20 |       - {nr: "5", ärende: E, delegat: HL, beslutstyper: [prov.tillstånd, prov.avgift], villkor: antal_dagar >}
             |                                                          ^^^^^^^^^^^^^^
        ordning.yaml:21:97: fel: namnet "antal_dagar" finns inte
          21 |       - {nr: "6", ärende: F, delegat: HL, beslutstyper: [prov.tillstånd, prov.avgift], villkor: antal_dagar > 3}
             |                                                                                                 ^^^^^^^^^^^
          prov.avgift tar inga fakta
        ordning.yaml:21:74: jfr: villkoret gäller beslutstypen prov.avgift
          21 |       - {nr: "6", ärende: F, delegat: HL, beslutstyper: [prov.tillstånd, prov.avgift], villkor: antal_dagar > 3}
             |                                                                          ^^^^^^^^^^^
        ordning.yaml:22:80: fel: "kanske" är inte ett tillåtet värde
          22 |       - {nr: "7", ärende: G, delegat: HL, beslutstyper: [prov.avgift], anmäls: kanske, oklar: {bekräftad: {}}}
             |                                                                                ^^^^^^
          tillåtna värden: ja, nej
        ordning.yaml:22:95: fel: oklar saknar nyckeln "fråga"
          22 |       - {nr: "7", ärende: G, delegat: HL, beslutstyper: [prov.avgift], anmäls: kanske, oklar: {bekräftad: {}}}
             |                                                                                               ^^^^^^^^^^^^^^^
          lägg till "fråga: …"
        ordning.yaml:22:107: fel: bekräftad saknar nyckeln "dag"
          22 |       - {nr: "7", ärende: G, delegat: HL, beslutstyper: [prov.avgift], anmäls: kanske, oklar: {bekräftad: {}}}
             |                                                                                                           ^^
          lägg till "dag: …"
        ordning.yaml:22:107: fel: bekräftad saknar nyckeln "av"
          22 |       - {nr: "7", ärende: G, delegat: HL, beslutstyper: [prov.avgift], anmäls: kanske, oklar: {bekräftad: {}}}
             |                                                                                                           ^^
          lägg till "av: …"
        """)
  }

  @Test("the header's days must fit its state")
  func header() throws {
    let item = "- {nr: \"1\", ärende: A, delegat: HL, beslutstyper: [prov.avgift]}"
    func check(_ header: String, _ expected: String) throws {
      let found = lines(try SmallHouse.read(SmallHouse.text(item, header: header)).1)
      #expect(found == expected)
    }
    try check("läge: gällande", "3:7: fel: \"gällande\" är inte ett tillåtet värde")
    try check(
      "läge: antagen",
      """
      3:7: fel: revisionen är antagen men säger inte från vilken dag den gäller
      3:7: fel: revisionen är antagen men säger inte när och i vilken paragraf
      """)
    try check(
      "läge: förslag\nantagen: {dag: 2019-12-10, paragraf: 9}",
      "4:10: fel: läget är förslag, men revisionen har en beslutsdag")
    try check(
      "läge: antagen\nantagen: {dag: 2020-02-10, paragraf: 9}\ngäller_från: 2020-02-01",
      "5:14: fel: revisionen gäller från 2020-02-01 men antogs först 2020-02-10")
    try check(
      "läge: antagen\nantas: okänt\ngäller_från: 2020-02-30",
      "5:14: fel: datumet 2020-02-30 finns inte: februari 2020 har 29 dagar")
    try check("läge: antagen\nantas: okänt\ngäller_från: 2020-02-01", "")
  }

  @Test("unconfirmed rows keep a revision from being laid before the nämnd")
  func proposal() throws {
    let order = try SmallHouse.order(
      """
      - {nr: "1", ärende: A, delegat: HL, beslutstyper: [prov.avgift], oklar: {fråga: Vem är delegat?}}
      """, header: "läge: utkast")
    #expect(
      rendered(OrderAnalysis.unconfirmed(in: order)) == """
        ordning.yaml:14:14: fel: punkt 1 är inte bekräftad: Vem är delegat?
          14 |       - {nr: "1", ärende: A, delegat: HL, beslutstyper: [prov.avgift], oklar: {fråga: Vem är delegat?}}
             |              ^^^
          bekräfta punkten, eller ändra den, innan ordningen läggs fram för nämnden
        """)
    #expect(try OrderAnalysis.unconfirmed(in: Herrljunga.get().proposed).count == 16)
    #expect(try OrderAnalysis.unconfirmed(in: Herrljunga.get().confirmedProposed).isEmpty)
  }
}
