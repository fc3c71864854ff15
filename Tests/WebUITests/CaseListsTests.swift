import CaseStore
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
