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
