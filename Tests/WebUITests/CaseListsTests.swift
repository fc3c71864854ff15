import CaseStore
import CivilTime
import FEEL
import Foundation
import HTTPTypes
import Testing
import WorkflowEngine
import WorkflowKit

@testable import WebUI
@testable import ordning

@Suite("What is printed of a case")
struct CaseListsTests {
  private func fixture() async throws -> (WebFixture, String) {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    for (title, direction) in [("Fråga <i>om", NewDocument.Direction.incoming), ("Svar", .outgoing), ("PM", .drawnUp)] {
      _ = try await fixture.session.engine.perform(
        .addDocument(
          IncomingDocument(
            title: title, direction: direction, day: fixture.day, counterpart: "Motparten", secrecy: "OSL 26:1",
            mediaType: "text/plain; charset=utf-8", content: Array(title.utf8))), on: id, by: "registrator1",
        at: fixture.session.now)
    }
    return (fixture, id)
  }

  @Test("the list of documents has those that came in, went out and were drawn up, each kind by itself")
  func documents() async throws {
    let (fixture, id) = try await fixture()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      await browser.take(try await fixture.secret(of: "registrator1"))
      #expect(try await browser.get("/arenden/\(id)").text.contains("href=\"/arenden/\(id)/handlingslista\""))
      let page = try await browser.get("/arenden/\(id)/handlingslista")
      let parts = page.text.components(separatedBy: "<h2 ")
      #expect(parts.count == 4 && page.text.contains("SOCN/2018:23 - 759"))
      for (part, (title, word)) in zip(
        parts.dropFirst(), [("In (1)", "Fråga &lt;i&gt;om"), ("Ut (1)", "Svar"), ("Upprättade (1)", "PM")])
      {
        #expect(part.contains(title) && part.contains(">\(word)</a>"), "\(title)")
        #expect(part.contains("Motparten") && part.contains("OSL 26:1"))
        #expect(part.components(separatedBy: "<tr>").count == 3, "\(title)")
      }
    }
  }

  @Test("the dagboksblad tells the documents and what has happened from the first day on")
  func journal() async throws {
    let (fixture, id) = try await fixture()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      await browser.take(try await fixture.secret(of: "registrator1"))
      let page = try await browser.get("/arenden/\(id)/dagboksblad")
      #expect(page.text.contains("Fråga &lt;i&gt;om") && page.text.contains("Registrator 1"))
      let events = page.text[try #require(page.text.firstRange(of: "Händelser</h2>")).upperBound...]
      let opened = try #require(events.firstRange(of: "Ärendet SOCN/2018:23 öppnades")).lowerBound
      #expect(opened < (try #require(events.firstRange(of: "(upprättad): PM")).lowerBound))
    }
  }

  @Test("what was sent stands under Ut with its day and its receiver, but not what is stopped or waits")
  func sent() async throws {
    let fixture = try await WebFixture(accounts: ["namndsekr1"])
    let id = try await fixture.openCase()
    try await fixture.bringToMeeting(id)
    try await fixture.decide(id)
    let pages = ["handlingslista", "dagboksblad"].map { "/arenden/\(id)/\($0)" }
    func lines(_ kind: String) async throws -> [String] {
      try await fixture.browse(later: 36 * 86_400) { (browser: Browser) async throws -> [String] in
        try await browser.logIn("namndsekr1")
        let list = try await browser.get(pages[0]).text
        let start = try #require(list.firstRange(of: "<h2 id=\"handlingar-ut\">")).lowerBound
        let part = String(list[start...].prefix(while: { $0 != "\u{0}" })).components(separatedBy: "</section>")[0]
        let journal = try await browser.get(pages[1]).text
        let rows = part.components(separatedBy: "<tr>").filter { $0.contains("Skickat med \(kind)") }
        let told = journal.components(separatedBy: "Skickat med \(kind)").count - 1
        #expect(told == rows.count, "\(kind)")
        return rows
      }
    }
    #expect(try await lines("").isEmpty)
    for (kind, file) in [("expediering.epost", ""), ("expediering.brev", "brev.pdf")] {
      try await fixture.succeed(kind, file: file, of: id, day: 35)
    }
    let email = try await lines("e-post")
    #expect(
      email.count == 1 && email[0].contains("Kommunledningsförvaltningen") && email[0].contains("ons 21 mars 2018"))
    #expect(email[0].contains(": ") && email[0].contains("Protokollsutdrag"))
    #expect(try await lines("brev").isEmpty)
    try await fixture.complete("expediering", of: id, by: "namndsekr1", day: 36, ["postat": "2018-03-22"])
    let letter = try await lines("brev")
    #expect(letter.count == 1 && letter[0].contains("tors 22 mars 2018"))
    #expect(try await lines("e-post").count == 1)
  }

  @Test("a receiver with protected data who was sent something is named only to those who may see what is secret")
  func protectedReceiver() async throws {
    let fixture = try await WebFixture(accounts: ["namndsekr1"])
    let id = try await fixture.openCase()
    try await fixture.bringToMeeting(
      id,
      coverSheet: [
        "mottagare": [
          [
            "namn": "Anna Skyddad", "roll": "part", "kanal": "brev", "adress": "Gatan 1, 123 45 Exempelstad",
            "skyddad": true,
          ]
        ]
      ])
    try await fixture.decide(id)
    let tasks = try await fixture.session.store.read { try $0.workItems(WorkItemFilter(caseID: id), reader: .system) }
    let stopped = try #require(tasks.first { $0.title.contains("Anna Skyddad") })
    _ = try await fixture.session.engine.perform(
      .completeTask(stopped.id, values: Context([("åtgärd", "skicka"), ("skäl", "Avgjort.")])), on: id,
      by: "namndsekr1",
      at: fixture.session.now.adding(seconds: 35 * 86_400))
    try await fixture.succeed("expediering.brev", file: "brev.pdf", of: id, day: 35)
    let waiting = try await fixture.session.store.read {
      try $0.workItems(WorkItemFilter(caseID: id), reader: .system)
    }
    let letter = try #require(waiting.first { $0.title.contains("Bekräfta postat brev till Anna Skyddad") })
    _ = try await fixture.session.engine.perform(
      .completeTask(letter.id, values: Context([("postat", "2018-03-21")])), on: id, by: "namndsekr1",
      at: fixture.session.now.adding(seconds: 36 * 86_400))
    try await fixture.browse(later: 36 * 86_400) { (browser: Browser) async throws -> Void in
      try await browser.logIn("namndsekr1")
      let own = try await browser.get("/arenden/\(id)/handlingslista").text
      let others = try await browser.get("/arenden/\(id)/handlingslista?som=andra").text
      for (page, isShown) in [(own, true), (others, false)] {
        let row = try #require(page.components(separatedBy: "<tr>").first { $0.contains("Skickat med brev") })
        #expect(row.contains("Anna Skyddad") == isShown && row.contains("Skyddad mottagare") != isShown)
      }
      #expect(!others.contains("Anna Skyddad"))
    }
  }

  @Test("to print a secret case is to read it, and is written down")
  func readings() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openSecretCase(title: "Vårdnadstvisten", party: "Granngården")
    try await fixture.browse { (browser: Browser) async throws -> Void in
      await browser.take(try await fixture.secret(of: "registrator1"))
      for name in ["handlingslista", "dagboksblad"] { _ = try await browser.get("/arenden/\(id)/\(name)") }
    }
    let readings = try await fixture.session.store.read { try $0.readings(case: id, limit: 10) }
    #expect(Set(readings.map(\.what)) == ["handlingslistan", "dagboksbladet"])
  }
}
