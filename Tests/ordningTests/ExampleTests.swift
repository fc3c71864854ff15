import CivilTime
import Foundation
import SourceDiagnostics
import Testing
import WorkflowKit

@testable import ordning

@Suite("The example municipality")
struct ExampleTests {
  @Test("has a meeting just behind it and one ahead, whatever day it is made")
  func everyDay() throws {
    let first = try CivilDate.parse("2026-01-01")
    for offset in 0..<1500 {
      let today = try first.adding(days: offset)
      let calendar = try ExampleCalendar(today: today)
      #expect(calendar.last.date < today, "\(today)")
      #expect(calendar.last.date.days(until: today) <= 14, "\(today)")
      #expect(calendar.next.cutoff > today, "\(today)")
      #expect(calendar.next.notice > today, "\(today)")
      #expect(try calendar.back(0) <= today, "\(today)")
      let dates = calendar.meetings.map(\.date)
      #expect(dates == dates.sorted(), "\(today)")
      for meeting in calendar.meetings + calendar.committeeMeetings {
        #expect(try LegalTime.isWorkingDay(meeting.date), "\(today): \(meeting.date)")
        #expect(meeting.cutoff <= meeting.notice && meeting.notice < meeting.date, "\(today): \(meeting.date)")
      }
    }
  }

  @Test("keeps the organisation as it is but for the meetings")
  func organisation() throws {
    let file = try FileReading.source(Workspace.repository.appending(path: "config/organisation.yaml").path)
    let calendar = try ExampleCalendar(today: CivilDate.parse("2031-05-05"))
    let (before, _) = OrganisationFile.read(file)
    let (after, diagnostics) = OrganisationFile.read(try calendar.moved(file))
    #expect(diagnostics.isEmpty)
    let (old, new) = (try #require(before), try #require(after))
    #expect(new.accounts == old.accounts)
    #expect(new.boards.map(\.id) == old.boards.map(\.id))
    #expect(new.boards.first?.meetings.map(\.date) == calendar.meetings.map(\.date))
    #expect(new.boards.first?.committees.first?.meetings.map(\.date) == calendar.committeeMeetings.map(\.date))
  }

  @Test("is not begun where there is no configuration to copy, which is told with what to do")
  func nowhere() throws {
    let workspace = try Workspace()
    let outcome = try workspace.run("example ut --config saknas --workflows borta")
    #expect(outcome.status == 1)
    #expect(
      outcome.err == """
        Mapparna saknas och borta finns inte, så exemplet har inget att utgå från.
          Stå i mappen där Ordnings config och Workflows ligger, eller ange dem med --config och --workflows.
        """)
    #expect(!FileManager.default.fileExists(atPath: workspace.folder.appending(path: "ut").path))
  }

  @Test(
    "is made by running its cases, which end up in many states, and all is as it should be",
    .enabled(if: HoldingMailServer.isAvailable),
    // An ordinary day, a night, the first minute of a year, and midsommar.
    arguments: [
      "2026-11-24", "2027-03-03T23:30:00Z", "2026-12-31T23:00:30Z", "2031-06-21",
    ])
  func made(_ now: String) throws {
    let server = try HoldingMailServer("answers")
    let workspace = try Workspace()
    let config = workspace.folder.appending(path: "kommun")
    try FileManager.default.copyItem(at: Workspace.repository.appending(path: "config"), to: config)
    try workspace.write(
      "kommun/installation.yaml",
      "epost: {server: \"smtp://127.0.0.1:\(server.port)\", från: n@kommun.example, domän: kommun.example, tls: ingen}\n"
    )
    let workflows = Workspace.repository.appending(path: "Workflows").path
    let told = try workspace.must("example exempel --config kommun --workflows \(workflows) --now \(now)")
    #expect(told.contains(ExampleCommand.password))
    #expect(server.waitForMessage().hasPrefix("<"))

    let options = "--data exempel/data --config exempel/config --workflows \(workflows)"
    #expect(try workspace.must("verify \(options)").hasPrefix("Allt stämmer."))
    let cases = try rows("case list --status alla \(options) --json", in: workspace)
    let remisser = cases.filter { $0["workflow"] as? String == "remissvar" }
    let positions = Set(remisser.map { "\($0["status"] ?? "") \($0["position"] ?? "")" })
    #expect(positions.count >= 10, "\(positions.sorted())")
    #expect(cases.contains { $0["secret"] as? Bool == true })
    let tasks = try rows("task list \(options) --json", in: workspace).compactMap { $0["title"] as? String }
    #expect(tasks.contains { $0.hasPrefix("Stoppad: ") })
    #expect(tasks.contains { $0.hasPrefix("Bekräfta postat brev") })
    let effects = try rows("effect list --json \(options)", in: workspace).compactMap { $0["state"] as? String }
    #expect(effects.contains("succeeded"))
  }

  @Test("is not written over another")
  func twice() throws {
    let workspace = try Workspace()
    try workspace.write("exempel/config/x.yaml", "x: 1\n")
    let outcome = try workspace.run("example exempel")
    #expect(outcome.status == 1)
    #expect(outcome.err.contains("innehåller redan ett exempel"))
  }

  private func rows(_ command: String, in workspace: Workspace) throws -> [[String: Any]] {
    let json = try JSONSerialization.jsonObject(with: Data(try workspace.must(command).utf8))
    return try #require(json as? [[String: Any]])
  }
}
