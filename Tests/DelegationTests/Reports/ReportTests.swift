import CivilTime
import Delegation
import Testing

@Suite("Anmälan av delegationsbeslut")
struct ReportTests {
  private func decision(_ number: Int, decided: String, urgency: String? = nil) throws -> ReportedDecision {
    ReportedDecision(
      id: "PROV/2021:\(number)/beslut#1", dnr: "PROV/2021:\(number)", matter: "Tillstånd \(number)", outcome: "Bifall",
      item: urgency == nil ? "4.\(number)" : nil, decider: urgency == nil ? "Handläggare 1" : "Ordförande 1",
      decided: try day(decided),
      urgency: urgency.map {
        ReportedDecision.Urgency(
          reason: $0, whyNoMeeting: "Ingen hann kallas.", nextMeeting: try? day("2021-03-17"))
      })
  }

  @Test("The list as text, Markdown and HTML, the urgent decisions first")
  func text() throws {
    let list = DelegationReport(
      meeting: try day("2021-03-17"),
      [
        try decision(1, decided: "2021-03-01"), try decision(3, decided: "2021-03-11", urgency: "Festen är i morgon."),
      ])
    #expect(list.decisions.map(\.dnr) == ["PROV/2021:3", "PROV/2021:1"])
    #expect(
      list.text(board: "Provnämnden") == """
        Anmälan av delegationsbeslut
        Provnämnden, sammanträde 2021-03-17

        Brådskande beslut (6 kap. 39 § kommunallagen)
        2021-03-11  PROV/2021:3  Tillstånd 3
            Bifall. Ordförande 1.
            Skäl till brådskan: Festen är i morgon.
            Varför nämnden inte hann sammanträda: Ingen hann kallas.
            Nästa sammanträde var 2021-03-17.

        Beslut på delegation
        2021-03-01  PROV/2021:1  Tillstånd 1
            Bifall. Handläggare 1, punkt 4.1.
        """)
    #expect(
      list.markdown(board: "Prov_nämnden") == """
        # Anmälan av delegationsbeslut

        Prov\\_nämnden, sammanträde 2021-03-17

        ## Brådskande beslut (6 kap. 39 § kommunallagen)

        | Dag | Diarienummer | Ärende | Beslut | Beslutsfattare | Punkt |
        |---|---|---|---|---|---|
        | 2021-03-11 | PROV/2021:3 | Tillstånd 3 | Bifall. Skäl till brådskan: Festen är i morgon. Varför nämnden inte hann sammanträda: Ingen hann kallas. Nästa sammanträde var 2021-03-17. | Ordförande 1 |  |

        ## Beslut på delegation

        | Dag | Diarienummer | Ärende | Beslut | Beslutsfattare | Punkt |
        |---|---|---|---|---|---|
        | 2021-03-01 | PROV/2021:1 | Tillstånd 1 | Bifall. | Handläggare 1 | 4.1 |
        """)
    #expect(
      list.html(board: "<Provnämnden>").contains(
        "<h1>Anmälan av delegationsbeslut</h1>\n<p>&lt;Provnämnden&gt;, sammanträde 2021-03-17</p>\n<table>"))
  }
}
