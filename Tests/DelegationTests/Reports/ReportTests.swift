import CivilTime
import Delegation
import Testing

@Suite("Anmälan av delegationsbeslut")
struct ReportTests {
  private func decision(
    _ number: Int, decided: String, recorded: String? = nil, urgency: String? = nil, reporting: Reporting = .reported
  ) throws -> ReportedDecision {
    ReportedDecision(
      id: "PROV/2021:\(number)/beslut#1", dnr: "PROV/2021:\(number)", matter: "Tillstånd \(number)", outcome: "Bifall",
      item: urgency == nil ? "4.\(number)" : nil, decider: urgency == nil ? "Handläggare 1" : "Ordförande 1",
      decided: try day(decided), recorded: try day(recorded ?? decided), urgency: urgency, reporting: reporting)
  }

  private func meeting(_ date: String, notice: String, _ list: ReportMeeting.List = .open) throws -> ReportMeeting {
    ReportMeeting(date: try day(date), notice: try day(notice), list: list)
  }

  private func shown(_ report: DelegationReport) -> [String] {
    report.lists.map { list in "\(list.meeting): " + list.decisions.map(\.dnr).joined(separator: " ") }
      + ["väntar: " + report.waiting.map(\.dnr).joined(separator: " ")]
  }

  @Test("A decision comes to the first meeting whose kallelse is not out, an urgent one to the next meeting")
  func rule() throws {
    let report = DelegationReport(
      [
        try decision(1, decided: "2021-03-01"), try decision(2, decided: "2021-03-10"),
        try decision(3, decided: "2021-03-11", urgency: "Festen är i morgon."),
        try decision(4, decided: "2021-03-17", urgency: "Festen är i dag."),
        try decision(5, decided: "2021-03-02", reporting: .ownProtocol),
        try decision(6, decided: "2021-02-01", recorded: "2021-04-14"), try decision(7, decided: "2021-05-01"),
      ],
      meetings: [
        try meeting("2021-04-21", notice: "2021-04-15"), try meeting("2021-03-17", notice: "2021-03-10"),
      ])
    #expect(
      shown(report) == [
        "2021-03-17: PROV/2021:3 PROV/2021:1", "2021-04-21: PROV/2021:4 PROV/2021:6 PROV/2021:2", "väntar: PROV/2021:7",
      ])
  }

  @Test("What stands on a list that is out stays there, and what missed it comes to the next")
  func lists() throws {
    let decisions = [
      try decision(1, decided: "2021-03-01"), try decision(2, decided: "2021-03-02"),
      try decision(3, decided: "2021-03-11", urgency: "Festen är i morgon."),
    ]
    let april = try meeting("2021-04-21", notice: "2021-04-15")
    let sent = try meeting("2021-03-17", notice: "2021-03-10", .sent([decisions[0].id]))
    #expect(
      shown(DelegationReport(decisions, meetings: [sent, april])) == [
        "2021-03-17: PROV/2021:3 PROV/2021:1", "2021-04-21: PROV/2021:2", "väntar: ",
      ])
    let held = try meeting("2021-03-17", notice: "2021-03-10", .held([decisions[0].id]))
    #expect(
      shown(DelegationReport(decisions, meetings: [held, april])) == [
        "2021-03-17: PROV/2021:1", "2021-04-21: PROV/2021:3 PROV/2021:2", "väntar: ",
      ])
  }

  @Test("Whatever the days and lists, each decision is reported once and only once")
  func onceOnly() throws {
    var random = SplitMix(seed: 9)
    let start = try day("2021-01-01")
    for _ in 0..<200 {
      let decisions = try (0..<20).map { number in
        let decided = try start.adding(days: Int(random.next() % 120))
        return ReportedDecision(
          id: "\(number)", dnr: "\(number)", matter: "M", outcome: "Bifall", item: "1.1", decider: "Handläggare 1",
          decided: decided, recorded: try decided.adding(days: Int(random.next() % 9)),
          urgency: random.next() % 4 == 0 ? "Brått." : nil,
          reporting: random.next() % 5 == 0 ? .ownProtocol : .reported)
      }
      let meetings = try (1...5).map { number in
        let date = try start.adding(days: number * 25)
        let listed = Set(decisions.filter { _ in random.next() % 6 == 0 }.map(\.id))
        let lists: [ReportMeeting.List] = [.open, .open, .sent(listed), .held(listed)]
        return ReportMeeting(
          date: date, notice: try date.adding(days: -7), list: lists[Int(random.next() % UInt64(lists.count))])
      }
      let report = DelegationReport(decisions + decisions, meetings: meetings)
      let found = (report.lists.flatMap(\.decisions) + report.waiting).map(\.id)
      #expect(found.sorted() == decisions.filter(\.isReported).map(\.id).sorted())
    }
  }

  @Test("The list as text")
  func text() throws {
    let list = try #require(
      DelegationReport(
        [
          try decision(1, decided: "2021-03-01"),
          try decision(3, decided: "2021-03-11", urgency: "Festen är i morgon."),
        ],
        meetings: [try meeting("2021-03-17", notice: "2021-03-10")]
      ).list(on: try day("2021-03-17")))
    #expect(
      list.text(board: "Provnämnden") == """
        Anmälan av delegationsbeslut
        Provnämnden, sammanträde 2021-03-17

        Brådskande beslut (6 kap. 39 § kommunallagen)
        2021-03-11  PROV/2021:3  Tillstånd 3
            Bifall. Ordförande 1.
            Skäl till brådskan: Festen är i morgon.

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
        | 2021-03-11 | PROV/2021:3 | Tillstånd 3 | Bifall. Skäl till brådskan: Festen är i morgon. | Ordförande 1 |  |

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
