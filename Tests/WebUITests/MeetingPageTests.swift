import FEEL
import HTTPTypes
import Testing
import WorkflowEngine

@testable import WebUI
@testable import ordning

@Suite("Meetings in the browser")
struct MeetingPageTests {
  @Test("shows the meetings ahead with their days, and those of the utskott")
  func list() async throws {
    let fixture = try await WebFixture(day: "2026-01-13")
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("hl1")
      let page = try await browser.get("/sammantraden")
      #expect(page.text.contains("Socialnämndens myndighetsutskott"))
      #expect(page.text.contains("ons 28 jan 2026"))
      #expect(page.text.contains("passerat"))
      #expect(!page.text.contains("ons 21 feb 2018"))
    }
  }

  @Test("leads from the meeting to the case that is up, for whoever records what was decided")
  func agenda() async throws {
    let fixture = try await WebFixture(accounts: ["hl1", "namndsekr1"])
    let id = try await fixture.openCase()
    try await fixture.bringToMeeting(id)
    try await fixture.browse(later: 8 * 86_400) { (browser: Browser) async throws -> Void in
      try await browser.logIn("namndsekr1")
      #expect(try await browser.get("/sammantraden").text.contains("1 ärende"))
      let page = try await browser.get("/sammantraden/dag?organ=socialn%C3%A4mnden&dag=2018-03-21")
      #expect(page.text.contains("href=\"/arenden/\(id)#uppgift-sammanträde-beslut\""))
      #expect(page.text.contains("Besluten registreras på sammanträdets dag eller senare"))
      try await browser.logIn("hl1")
      let other = try await browser.get("/sammantraden/dag?organ=socialn%C3%A4mnden&dag=2018-03-21")
      #expect(!other.text.contains("href=\"/arenden/\(id)#"))
      #expect(other.text.contains("Det gör Nämndsekreterare."))
    }
  }

  @Test("tells which paragraphs are decided and not yet signed, and leads there whoever sees to it")
  func signings() async throws {
    let fixture = try await WebFixture(accounts: ["hl1", "namndsekr1"])
    let id = try await fixture.openCase()
    try await fixture.bringToMeeting(id)
    try await fixture.complete(
      "sammanträde", of: id, by: "namndsekr1", day: 35,
      ["utfall": "bifall", "omedelbar": false, "antal_ledamöter": 11])
    try await fixture.browse(later: 36 * 86_400) { (browser: Browser) async throws -> Void in
      try await browser.logIn("namndsekr1")
      let page = try await browser.get("/sammantraden").text
      #expect(page.contains("Paragrafer att justera") && page.contains("Justera § 20"))
      #expect(page.contains("href=\"/arenden/\(id)#uppgift-justering-justering\""))
      try await browser.logIn("hl1")
      let other = try await browser.get("/sammantraden").text
      #expect(other.contains("Justera § 20") && other.contains("Det gör Nämndsekreterare."))
      #expect(!other.contains("href=\"/arenden/\(id)#"))
    }
  }

  @Test("there is no page of a day on which nobody meets")
  func missing() async throws {
    let fixture = try await WebFixture()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("hl1")
      let good = try await browser.get("/sammantraden/dag?organ=socialn%C3%A4mnden&dag=2018-03-21")
      #expect(good.status == .ok)
      #expect(good.text.contains("Inga delegationsbeslut att anmäla"))
      for query in ["organ=socialn%C3%A4mnden&dag=2018-03-22", "organ=x&dag=2018-03-21", "organ=&dag="] {
        #expect(try await browser.get("/sammantraden/dag?\(query)").status == .notFound)
      }
    }
  }
}
