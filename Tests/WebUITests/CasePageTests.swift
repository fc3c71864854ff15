import CaseStore
import CivilTime
import HTTPTypes
import Testing
import WorkflowEngine

@testable import WebUI
@testable import ordning

@Suite("A case in the browser")
struct CasePageTests {
  @Test("shows first what is to be done, and does it")
  func does() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let list = try await browser.get("/att-gora")
      #expect(list.text.contains("href=\"/arenden/\(id)\""))
      let page = try await browser.get("/arenden/\(id)")
      #expect(page.text.contains("Fördela i SOCN/2018:23 - 759"))
      let done = try await browser.post(
        "/arenden/\(id)/uppgift",
        [
          ("_token", page.hidden("_token")), ("_uppgift", page.hidden("_uppgift")),
          ("_version", page.hidden("_version")), ("handläggare", "hl1"),
        ])
      #expect(done.status == .seeOther)
      #expect(done.headers[.location] == "/arenden/\(id)")
      #expect(try await browser.get("/arenden/\(id)").text.contains("Väntar på Handläggare 1."))
    }
  }

  @Test("a refused form keeps what was typed, says what is wrong beside the field, and changes nothing")
  func refused() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let page = try await browser.get("/arenden/\(id)")
      let refused = try await browser.post(
        "/arenden/\(id)/uppgift",
        [
          ("_token", page.hidden("_token")), ("_uppgift", page.hidden("_uppgift")),
          ("_version", page.hidden("_version")), ("handläggare", ""), ("anteckning", "Ring <b>remittenten</b>"),
        ])
      #expect(refused.status == .unprocessableContent)
      #expect(refused.text.contains("måste fyllas i"))
      #expect(refused.text.contains("Ring &lt;b&gt;remittenten&lt;/b&gt;"))
      #expect(!refused.text.contains("<b>remittenten"))
      #expect(try await browser.get("/arenden/\(id)").hidden("_version") == page.hidden("_version"))
      // It is there in another browser too.
      #expect(try await browser.get("/arenden/\(id)").text.contains("Ring &lt;b&gt;"))
    }
  }

  @Test("a form that was read before somebody else's change is refused with what was typed in it")
  func stale() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let page = try await browser.get("/arenden/\(id)")
      _ = try await fixture.session.engine.perform(
        .addNote("En annan har ringt."), on: id, by: "hl1", at: fixture.session.now)
      let refused = try await browser.post(
        "/arenden/\(id)/uppgift",
        [
          ("_token", page.hidden("_token")), ("_uppgift", page.hidden("_uppgift")),
          ("_version", page.hidden("_version")), ("handläggare", "hl1"), ("anteckning", "Min text"),
        ])
      #expect(refused.status == .conflict)
      #expect(refused.text.contains("Min text"))
      #expect(refused.text.contains("En annan har ringt."))
    }
  }

  @Test("a page that is asked for again shows what has come since: an event, a draft, a stop, a line of the outbox")
  func again() async throws {
    let fixture = try await WebFixture(accounts: ["namndsekr1", "hl1"])
    let id = try await fixture.openCase()
    try await fixture.bringToMeeting(id)
    try await fixture.decide(id)
    let effect = try #require(try await fixture.session.store.read { try $0.effects(case: id, state: .queued) }.first)
    try await fixture.browse(later: 36 * 86_400) { (browser: Browser) async throws -> Void in
      try await browser.logIn("namndsekr1")
      let path = "/arenden/\(id)"
      let first = try await browser.get(path).text
      #expect(try await browser.get(path).text == first)
      _ = try await fixture.session.engine.perform(
        .addNote("Har ringt."), on: id, by: "hl1", at: try fixture.session.now.adding(seconds: 36 * 86_400))
      #expect(try await browser.get(path).text.contains("Har ringt."))
      let incident = IncidentRow(
        id: "\(id)~i9", caseID: id, dnr: "SOCN/2018:23", instance: effect.instance, effect: effect.id,
        message: "Servern svarar inte.", opened: fixture.session.now, settled: nil)
      try await fixture.session.store.write { try $0.put(incident) }
      #expect(try await browser.get(path).text.contains("Servern svarar inte."))
      var failed = effect
      failed.lastError = "Ingen ström."
      try await fixture.session.store.write { [failed] in try $0.put(failed) }
      #expect(try await browser.get(path).text.contains("Ingen ström."))
    }
  }

  @Test("a draft that is kept in another tab stands in a page that had been made before it")
  func draftAgain() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let path = "/arenden/\(id)"
      let page = try await browser.get(path)
      #expect(try await !browser.get(path).text.contains("Halv mening"))
      _ = try await browser.post(
        "\(path)/uppgift",
        [
          ("_token", page.hidden("_token")), ("_uppgift", page.hidden("_uppgift")), ("_utkast", "1"),
          ("_version", page.hidden("_version")), ("anteckning", "Halv mening"),
        ])
      #expect(try await browser.get(path).text.contains("Halv mening"))
    }
  }

  @Test("each reading of a secret case is written down, also of a page that had been made")
  func readAgain() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openSecretCase(title: "Vårdnadstvisten", party: "Granngården")
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      for _ in 0..<3 { #expect(try await browser.get("/arenden/\(id)").status == .ok) }
      await browser.take(try await fixture.secret(of: "hl1"))
      #expect(try await browser.get("/arenden/\(id)").status == .forbidden)
    }
    #expect(try await fixture.session.store.read { try $0.readings(case: id, limit: 9) }.count == 3)
  }

  @Test("a form of one case is never taken for another")
  func mixed() async throws {
    let fixture = try await WebFixture()
    let (first, second) = (try await fixture.openCase(), try await fixture.openCase())
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let page = try await browser.get("/arenden/\(first)")
      let refused = try await browser.post(
        "/arenden/\(second)/uppgift",
        [
          ("_token", page.hidden("_token")), ("_uppgift", page.hidden("_uppgift")),
          ("_version", page.hidden("_version")), ("handläggare", "hl1"),
        ])
      #expect(refused.status == .forbidden)
      #expect(try await browser.get("/arenden/\(first)").hidden("_version") == page.hidden("_version"))
    }
  }

  @Test("a form without the session's token is refused, and so is one from another session")
  func foreign() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let page = try await browser.get("/arenden/\(id)")
      try await browser.logIn("registrator1")
      for token in ["", page.hidden("_token")] {
        let refused = try await browser.post(
          "/arenden/\(id)/uppgift", [("_token", token), ("_uppgift", page.hidden("_uppgift")), ("handläggare", "hl1")])
        #expect(refused.status == .forbidden)
        #expect(refused.text.contains("Formuläret gäller inte längre"))
      }
    }
  }

  @Test("a page that there is not says what to do next, and so does a case that one may not read")
  func missing() async throws {
    let fixture = try await WebFixture()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("hl1")
      for path in ["/finns-inte", "/arenden/finns-inte", "/arenden/..%2f..%2fetc%2fpasswd"] {
        let page = try await browser.get(path)
        #expect(page.status == .notFound)
        #expect(page.text.contains("Sidan finns inte"))
        #expect(page.headers[.contentSecurityPolicy]?.contains("default-src 'none'") == true)
      }
    }
  }
}
