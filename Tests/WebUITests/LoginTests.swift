import CaseStore
import CivilTime
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
      // The clock stands at midnight, and the wait is a second.
      #expect(page.text.contains("För många misslyckade försök. Du kan försöka igen"))
      #expect(page.text.firstMatch(of: /igen [^.<]*kl\. [0-9]{2}\.[0-9]{2}\./) != nil)
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

  @Test("ends after twelve hours, however much one works")
  func longest() async throws {
    let fixture = try await WebFixture()
    let cookie = try await fixture.browse { (browser: Browser) async throws -> String? in
      try await browser.logIn("hl1")
      return await browser.cookie
    }
    for hour in 1...24 {
      try await fixture.browse(later: Int64(hour) * 1800) { (browser: Browser) async throws -> Void in
        await browser.setCookie(cookie)
        #expect(try await browser.get("/att-gora").status == (hour < 24 ? .ok : .seeOther))
      }
    }
  }

  @Test("ends when one has been away as long as the settings say")
  func settings() async throws {
    let fixture = try await WebFixture()
    let settings = WebSettings(port: 0, idleMinutes: 10, longestHours: 1)
    let cookie = try await fixture.browse(settings: settings) { (browser: Browser) async throws -> String? in
      try await browser.logIn("hl1")
      return await browser.cookie
    }
    for (later, status) in [(599, HTTPResponse.Status.ok), (599 + 600, .seeOther)] {
      try await fixture.browse(later: Int64(later), settings: settings) { (browser: Browser) async throws -> Void in
        await browser.setCookie(cookie)
        #expect(try await browser.get("/att-gora").status == status)
      }
    }
  }

  @Test("is written down at most once a minute")
  func seen() async throws {
    let fixture = try await WebFixture()
    let cookie = try await fixture.browse { (browser: Browser) async throws -> String? in
      try await browser.logIn("hl1")
      return await browser.cookie
    }
    let secret = try #require(cookie.flatMap { SessionSecret(String($0.dropFirst("ordning=".count))) })
    for (later, written) in [(59, 0), (60, 60), (119, 60), (120, 120)] {
      try await fixture.browse(later: Int64(later)) { (browser: Browser) async throws -> Void in
        await browser.setCookie(cookie)
        _ = try await browser.get("/att-gora")
      }
      let session = try await fixture.session.store.read { try $0.session(secret.sessionID) }
      #expect(session?.seen == (try fixture.session.now.adding(seconds: Int64(written))), "\(later) s")
    }
  }

  @Test("behind a proxy those who guess are told apart by the address that the proxy gives, and cookies go by TLS only")
  func proxy() async throws {
    let fixture = try await WebFixture()
    let settings = WebSettings(port: 0, isBehindProxy: true)
    try await fixture.browse(settings: settings) { (browser: Browser) async throws -> Void in
      await browser.setForwardedFor("198.51.100.7, 192.0.2.1")
      for _ in 0..<5 { try await browser.logIn("hl1", password: "x") }
      #expect(try await browser.logIn("hl1").status == .tooManyRequests)
      // What the browser itself claims stands first, and helps nobody.
      await browser.setForwardedFor("203.0.113.9, 192.0.2.1")
      #expect(try await browser.logIn("hl1").status == .tooManyRequests)
      #expect(try await browser.another().logIn("registrator1").status != .tooManyRequests)
      await browser.setForwardedFor("198.51.100.7, 192.0.2.2")
      let page = try await browser.logIn("hl1")
      #expect(page.status == .seeOther)
      #expect(page.headers[.setCookie]?.contains("Secure") == true)
      #expect(page.headers[.setCookie]?.contains("HttpOnly") == true)
      #expect(page.headers[.strictTransportSecurity] == "max-age=31536000")
    }
  }

  @Test("without a proxy nobody is believed who claims another address")
  func noProxy() async throws {
    let fixture = try await WebFixture()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      for number in 0..<6 {
        await browser.setForwardedFor("192.0.2.\(number)")
        try await browser.logIn("hl1", password: "x")
      }
      #expect(try await browser.logIn("hl1").status == .tooManyRequests)
    }
  }

  @Test("colleagues at one address do not shut each other out, nor do strangers whoever is known there")
  func shared() async throws {
    let fixture = try await WebFixture()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let cookie = await browser.cookie
      let other = browser.another()
      for _ in 0..<6 { try await other.logIn("registrator1", password: "x") }
      // The same account from the same address: the browser that holds a session of it is told from the one that guesses.
      #expect(try await other.logIn("registrator1").status == .tooManyRequests)
      #expect(try await other.logIn("hl1").status == .seeOther)
      await browser.setCookie(cookie)
      #expect(try await browser.logIn("registrator1").status == .seeOther)
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
