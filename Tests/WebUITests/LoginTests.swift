import CaseStore
import HTTPTypes
import Testing

@testable import WebUI
@testable import ordning

@Suite("Logging in")
struct LoginTests {
  @Test("leads to where one wanted to go, and not away from the server")
  func back() async throws {
    let fixture = try await WebFixture()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      let page = try await browser.get("/arenden")
      #expect(page.status == .seeOther)
      #expect(page.headers[.location] == "/logga-in?till=%2Farenden")
      for (wanted, given) in [
        ("/arenden", "/arenden"), ("//ond.example/", "/att-gora"), ("https://ond.example", "/att-gora"),
        ("/\\ond.example", "/att-gora"),
      ] {
        let page = try await browser.post(
          "/logga-in", [("konto", "hl1"), ("lösenord", WebFixture.password), ("till", wanted)])
        #expect(page.status == .seeOther)
        #expect(page.headers[.location] == given)
      }
    }
  }

  @Test("says the same of a wrong password and of an account that there is not")
  func wrong() async throws {
    let fixture = try await WebFixture()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      for account in ["hl1", "finns-inte"] {
        let page = try await browser.logIn(account, password: "fel lösenord här")
        #expect(page.status == .unprocessableContent)
        #expect(page.text.contains("Kontot eller lösenordet är fel."))
        #expect(page.text.contains("value=\"\(account)\""))
      }
    }
  }

  @Test("makes those who guess wait")
  func guessing() async throws {
    let fixture = try await WebFixture()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      for _ in 0..<5 { #expect(try await browser.logIn("hl1", password: "x").status == .unprocessableContent) }
      let page = try await browser.logIn("hl1")
      #expect(page.status == .tooManyRequests)
      #expect(page.text.contains("För många misslyckade försök."))
    }
  }

  @Test("begins a session with a secret of its own, whatever cookie the browser came with")
  func fixation() async throws {
    let fixture = try await WebFixture()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      let planted = "ordning=\(String(repeating: "A", count: 43))"
      await browser.setCookie(planted)
      try await browser.logIn("hl1")
      #expect(await browser.cookie != planted)
      await browser.setCookie(planted)
      #expect(try await browser.get("/att-gora").status == .seeOther)
    }
  }

  @Test("ends after an hour without a request")
  func idle() async throws {
    let fixture = try await WebFixture()
    let cookie = try await fixture.browse { (browser: Browser) async throws -> String? in
      try await browser.logIn("hl1")
      return await browser.cookie
    }
    try await fixture.browse(later: 3599) { (browser: Browser) async throws -> Void in
      await browser.setCookie(cookie)
      #expect(try await browser.get("/att-gora").status == .ok)
    }
    try await fixture.browse(later: 3599 + 3600) { (browser: Browser) async throws -> Void in
      await browser.setCookie(cookie)
      #expect(try await browser.get("/att-gora").headers[.location] == "/logga-in?till=%2Fatt%2Dgora")
    }
  }

  @Test("is over when one has logged out, also for whoever has kept the cookie")
  func logOut() async throws {
    let fixture = try await WebFixture()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("hl1")
      let cookie = await browser.cookie
      let token = try await browser.get("/att-gora").hidden("_token")
      #expect(try await browser.post("/logga-ut", [("_token", token)]).headers[.location] == "/logga-in")
      await browser.setCookie(cookie)
      #expect(try await browser.get("/att-gora").status == .seeOther)
    }
  }

  @Test("the store holds neither the password nor what the browser holds")
  func secrets() async throws {
    let fixture = try await WebFixture()
    let cookie = try await fixture.browse { (browser: Browser) async throws -> String? in
      try await browser.logIn("hl1")
      return await browser.cookie
    }
    let secret = try #require(cookie.flatMap { SessionSecret(String($0.dropFirst("ordning=".count))) })
    let session = try await fixture.session.store.read { try $0.session(secret.sessionID) }
    #expect(session?.account == "hl1")
    #expect(secret.sessionID != secret.text)
    #expect(secret.formToken != secret.text)
    let login = try await fixture.session.store.read { try $0.login("hl1") }
    #expect(login?.hash.hasPrefix("scrypt$") == true)
  }
}
