import CivilTime
import FEEL
import Testing
import WorkflowKit
import WorkflowTesting

@testable import Delegationsbeslut

@Suite("To list what is reported to the nämnd")
struct ReportStepTests {
  private let fake = FakeCase()

  private static func decision(
    _ number: Int, on day: String, reportedAt meeting: String?, isUrgent: Bool = false, board: String = "socialnämnden"
  ) throws -> DelegatedDecision {
    DelegatedDecision(
      board: board, dnr: "SOCN/2018:7", number: number, type: "prov.tillstånd", title: "Tillstånd", outcome: "bifall",
      day: try CivilDate.parse(day), recorded: try CivilDate.parse(day),
      authority: AuthorityRecord(
        decider: "sekr1", level: .delegat, role: "handläggare", item: isUrgent ? nil : "12.8", revision: "abc",
        isUrgent: isUrgent ? true : nil, nextMeeting: isUrgent ? try CivilDate.parse("2018-03-21") : nil,
        isReported: meeting != nil, reportedAt: try meeting.map { try CivilDate.parse($0) }, explanation: []))
  }

  private func put(_ decisions: DelegatedDecision...) throws {
    fake.records[DelegatedDecision.register] = try decisions.map {
      ("c7~\($0.number)", try ValueEncoder().encode($0))
    }
  }

  private func begin(_ values: Value, on day: String) throws -> Progress<DecideState, ReportStep.Output> {
    try ReportStep.begin(try StepTrial.config(ReportStep.self, values), in: try fake.context(day))
  }

  @Test("it waits for the day of the kallelse, or of the meeting")
  func waits() throws {
    for (closing, day) in [("kallelsen", "2018-03-07"), ("sammanträdet", "2018-03-21")] {
      let wait = try begin(["sammanträde": "2018-03-21", "när": .string(closing)], on: "2018-03-06").waits.first
      guard case .day(let found, title: nil) = wait?.kind else {
        Issue.record("det väntar inte på en dag")
        continue
      }
      #expect(found.description == day)
    }
  }

  @Test("it lists what is to be reported at the meeting or should have been before, in order, and notes it as listed")
  func lists() throws {
    try put(
      Self.decision(3, on: "2018-03-05", reportedAt: "2018-03-21"),
      Self.decision(1, on: "2018-02-02", reportedAt: "2018-02-21"),
      Self.decision(4, on: "2018-03-06", reportedAt: "2018-03-21", isUrgent: true),
      Self.decision(5, on: "2018-03-06", reportedAt: nil),
      Self.decision(6, on: "2018-03-06", reportedAt: "2018-03-21", board: "andra"),
      Self.decision(7, on: "2018-03-07", reportedAt: "2018-04-18"))
    let progress = try begin(["sammanträde": "2018-03-21"], on: "2018-03-07")
    let output = try #require(progress.output)
    #expect(
      output.decisions == [
        "2018-02-02 SOCN/2018:7 Tillstånd: bifall. Nämndsekreterare 1, punkt 12.8.",
        "2018-03-05 SOCN/2018:7 Tillstånd: bifall. Nämndsekreterare 1, punkt 12.8.",
        "2018-03-06 SOCN/2018:7 Tillstånd: bifall. Nämndsekreterare 1. Brådskande.",
      ])
    #expect(output.document == 10)
    let record = try #require(
      progress.actions.compactMap { action -> Value? in
        if case .register("delegationsanmalan", _, let value) = action { value } else { nil }
      }.first)
    #expect(record["beslut"] == ["c7~1", "c7~3", "c7~4"])
    let document = try #require(
      progress.actions.compactMap { action -> NewDocument? in
        if case .document(let document) = action { document } else { nil }
      }.first)
    #expect(document.title == "Anmälan av delegationsbeslut 2018-03-21")
    let text = String(decoding: document.content, as: UTF8.self)
    #expect(text.contains("<p>Varför besluten inte kunde vänta på nämnden står i dem.</p>"))
    #expect(
      text.contains(
        "<li>2018-03-06, SOCN/2018:7: Tillstånd, bifall. Nämndsekreterare 1. Nästa sammanträde var 2018-03-21.</li>"),
      "\(text)")
    #expect(text.contains("<li>2018-02-02, SOCN/2018:7: Tillstånd, bifall. Nämndsekreterare 1, punkt 12.8.</li>"))
  }

  @Test("what a list has taken is on no other")
  func once() throws {
    try put(
      Self.decision(1, on: "2018-03-05", reportedAt: "2018-03-21"),
      Self.decision(2, on: "2018-03-08", reportedAt: "2018-03-21", isUrgent: true))
    fake.records[ReportedDecisions.register] = [
      ("c9~förteckning#1", ["sammanträde": "2018-03-21", "beslut": ["c7~1"]])
    ]
    let progress = try begin(["sammanträde": "2018-03-21", "när": "sammanträdet"], on: "2018-03-21")
    #expect(progress.output?.count == 1)
    #expect(progress.output?.decisions.first?.hasSuffix("Brådskande.") == true)
  }

  @Test("whatever the days, each decision is listed once and only once, at its own meeting")
  func onceOnly() throws {
    let body = try FakeCase.organisation().boards[0].body
    let first = try CivilDate.parse("2018-02-01")
    let decisions = try (0..<60).map { number in
      let day = try first.adding(days: (number * 37) % 62)
      let isUrgent = number % 4 == 0
      return try Self.decision(
        number, on: day.description, reportedAt: body.reportMeeting(for: day, isUrgent: isUrgent)?.date.description,
        isUrgent: isUrgent)
    }
    let all = try decisions.map { ("c7~\($0.number)", try ValueEncoder().encode($0)) }
    var listed: [String] = []
    for meeting in body.meetings {
      for (day, closing) in [(meeting.notice, "kallelsen"), (meeting.date, "sammanträdet")] {
        fake.records[DelegatedDecision.register] = all
        let values: Value = ["sammanträde": .date(meeting.date), "när": .string(closing)]
        for case .register(_, _, let value) in try begin(values, on: day.description).actions {
          let keys = (value["beslut"].list ?? []).compactMap(\.text)
          for decision in decisions where keys.contains("c7~\(decision.number)") {
            #expect(decision.authority.reportedAt == meeting.date)
          }
          listed += keys
          fake.records[ReportedDecisions.register, default: []].append(("c1~\(listed.count)", value))
        }
      }
    }
    let expected = decisions.filter { $0.authority.reportedAt != nil }.map { "c7~\($0.number)" }
    #expect(expected.count > 50)
    #expect(listed.sorted() == expected.sorted())
  }

  @Test("without anything to report there is no list")
  func empty() throws {
    let progress = try begin(["sammanträde": "2018-03-21"], on: "2018-03-07")
    #expect(progress.output?.count == 0)
    #expect(progress.actions.isEmpty)
  }

  @Test("the lists of the case, and of no other, are taken back")
  func takenBack() throws {
    fake.records[ReportedDecisions.register] = [
      ("c1~förteckning#1", ["sammanträde": "2018-03-21", "beslut": ["c7~1"]]),
      ("c12~förteckning#1", ["sammanträde": "2018-03-21", "beslut": ["c7~2"]]),
    ]
    let progress = try begin(["sammanträde": "2018-03-21", "när": "återtas"], on: "2018-03-07")
    let removed = progress.actions.compactMap { action -> String? in
      if case .register(_, let key, .null) = action { key } else { nil }
    }
    #expect(removed == ["c1~förteckning#1"])
  }

  @Test("a meeting that is not in the calendar stops it, with words on what to do")
  func noMeeting() throws {
    let fault = try #require(throws: StepFault.self) { try begin(["sammanträde": "2018-03-22"], on: "2018-03-07") }
    #expect("\(fault)".contains("Socialnämnden har inget sammanträde"))
  }
}
