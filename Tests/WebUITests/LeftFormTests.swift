import CaseStore
import CivilTime
import FEEL
import HTTPTypes
import Testing
import WorkflowEngine

@testable import WebUI
@testable import ordning

@Suite("What was typed by somebody who had been logged out")
struct LeftFormTests {
  static let text = "Ringt <b>avsändaren"
  static let mine = "Ringt &lt;b&gt;avsändaren"

  /// Writes a note in a case, in a browser whose session ends before it is sent: by itself, or by somebody else.
  func leave(
    _ text: String = Self.text, by account: String = "hl1", in id: String, of fixture: WebFixture,
    isEnded: Bool = false, isFromOurPage: Bool = false,
    _ body: @escaping @Sendable (Browser, Browser.Page) async throws -> Void
  ) async throws {
    let form = try await fixture.browse { (browser: Browser) async throws -> (String?, Browser.Page) in
      try await browser.logIn(account)
      return (await browser.cookie, try await browser.get("/arenden/\(id)/gor/anteckna"))
    }
    if isEnded {
      let now = fixture.session.now
      try await fixture.session.store.write { tx in
        try AccountLog.endSessions(of: account, for: .loggedOut, by: "system", at: now, in: tx)
      }
    }
    try await fixture.browse(later: isEnded ? 60 : 7200) { (browser: Browser) async throws -> Void in
      await browser.setCookie(form.0)
      await browser.setFetchSite(isFromOurPage ? "same-origin" : nil)
      let names = ["_token", "_arende", "_version", "_id"]
      let refused = try await browser.post(
        "/arenden/\(id)/gor/anteckna", names.map { ($0, form.1.hidden($0)) } + [("text", text)])
      #expect(refused.status == .unauthorized)
      try await body(browser, refused)
    }
  }

  @Test("comes back after the next login, and is sent only when they send it")
  func comesBack() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    let before = try await fixture.session.store.read { try $0.head(of: .caseStream(id)).sequence }
    try await leave(in: id, of: fixture) {
      (browser: Browser, refused: Browser.Page) async throws -> Void in
      #expect(refused.text.contains("Du har loggats ut. Det du skrev finns kvar."))
      #expect(refused.text.contains("value=\"hl1\"") && !refused.text.contains(Self.mine))
      #expect(try await browser.logIn("hl1").headers[.location] == "/kvar")
      let left = try await browser.get("/kvar")
      #expect(left.text.contains("Skriv en anteckning i SOCN/2018:23</h2>"))
      #expect(left.text.contains("<dt>Anteckning</dt><dd class=\"lines\">\(Self.mine)</dd>"))
      let again = try #require(FormOnPage.all(in: left.text).first { $0.action.hasSuffix("/gor/anteckna") })
      let shown = try await browser.post(again.action, again.hidden)
      #expect(shown.status == .ok && shown.text.contains("Inget är skickat än."))
      #expect(shown.text.contains("\(Self.mine)</textarea>"))
      // Until it is sent it is still there.
      #expect(try await browser.get("/kvar").text.contains(Self.mine))
      #expect(try await fixture.session.store.read { try $0.head(of: .caseStream(id)).sequence } == before)
      let form = try #require(FormOnPage.all(in: shown.text).first { $0.action.hasSuffix("/gor/anteckna") })
      #expect(try await browser.post(form.action, form.hidden + [("text", Self.text)]).status == .seeOther)
      #expect(try await browser.get("/arenden/\(id)").text.contains(Self.mine))
      #expect(try await browser.get("/kvar").headers[.location] == "/att-gora")
    }
  }

  @Test("is never shown to another account, also where the case is secret")
  func nobodyElse() async throws {
    let fixture = try await WebFixture(accounts: ["registrator1", "hl1", "chef1"])
    let id = try await fixture.openSecretCase(title: "Hemlig sak", party: "Granne")
    try await leave(by: "chef1", in: id, of: fixture) { (browser: Browser, _: Browser.Page) async throws -> Void in
      #expect(try await browser.logIn("hl1").headers[.location] == "/att-gora")
      for path in ["/kvar", "/att-gora"] {
        #expect(!(try await browser.get(path).text.contains(Self.mine)), "\(path)")
      }
      #expect(try await browser.get("/kvar").headers[.location] == "/att-gora")
      #expect(try await browser.logIn("chef1").headers[.location] == "/kvar")
      #expect(try await browser.get("/kvar").text.contains(Self.mine))
    }
  }

  @Test("is thrown away when they say so")
  func thrownAway() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    try await leave(in: id, of: fixture) { (browser: Browser, _: Browser.Page) async throws -> Void in
      try await browser.logIn("hl1")
      let form = try #require(
        FormOnPage.all(in: try await browser.get("/kvar").text).first { $0.action == "/kvar/kasta" })
      #expect(try await browser.post(form.action, form.hidden).status == .seeOther)
      #expect(try await browser.get("/kvar").headers[.location] == "/att-gora")
    }
  }

  @Test("is only shown to whoever sent it where it is too long, and nothing is said of it where nothing was typed")
  func tooLong() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    for text in [String(repeating: "å", count: LeftForm.largest / 2 + 1), " "] {
      try await leave(text, in: id, of: fixture) { (browser: Browser, refused: Browser.Page) async throws -> Void in
        #expect(refused.text.contains("Det du skickade är inte sparat."))
        #expect(refused.text.contains("Det du skrev står här nedanför.") == (text != " "))
        #expect(refused.text.contains("<dt>Text</dt><dd class=\"lines\">\(text)</dd>") == (text != " "))
        #expect(try await browser.logIn("hl1").headers[.location] == "/att-gora")
      }
    }
  }

  @Test("is not kept where the account was logged out by somebody, but a page of ours shows it again")
  func ended() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    for isFromOurPage in [false, true] {
      try await leave(in: id, of: fixture, isEnded: true, isFromOurPage: isFromOurPage) {
        (browser: Browser, refused: Browser.Page) async throws -> Void in
        #expect(
          refused.text.contains("Du är utloggad, kanske av dig själv i en annan flik. Det du skickade är inte sparat."))
        #expect(refused.text.contains(Self.mine) == isFromOurPage)
        await browser.setFetchSite(nil)
        #expect(try await browser.logIn("hl1").headers[.location] == "/att-gora")
      }
    }
  }

  @Test("is kept only of a browser that was logged in, with its own form")
  func foreign() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    let secret = try await fixture.secret(of: "hl1")
    try await fixture.browse(later: 7200) { (browser: Browser) async throws -> Void in
      let tries: [(SessionSecret?, String)] = [
        (nil, secret.formToken), (SessionSecret(), secret.formToken), (secret, "x"),
      ]
      for (cookie, token) in tries {
        await browser.take(cookie)
        let refused = try await browser.post(
          "/arenden/\(id)/gor/anteckna", [("_token", token), ("_arende", id), ("text", Self.text)])
        #expect(refused.status == .unauthorized && refused.text.contains("Det du skickade är inte sparat."))
      }
      #expect(try await browser.logIn("hl1").headers[.location] == "/att-gora")
    }
  }

  @Test("says what others have done in the case meanwhile")
  func changed() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    try await leave(in: id, of: fixture) { (browser: Browser, _: Browser.Page) async throws -> Void in
      _ = try await fixture.session.engine.perform(
        .addNote("Något annat."), on: id, by: "registrator1", at: fixture.session.now.adding(seconds: 3600))
      try await browser.logIn("hl1")
      let again = try #require(
        FormOnPage.all(in: try await browser.get("/kvar").text).first { $0.action.hasSuffix("/gor/anteckna") })
      let shown = try await browser.post(again.action, again.hidden)
      #expect(shown.text.contains("Ärendet har ändrats sedan du öppnade sidan."))
      #expect(shown.text.contains("Registrator 1: Anteckning: Något annat."))
    }
  }

  @Test("no form that can be shown again does anything then")
  func shownOnly() async throws {
    let fixture = try await WebFixture(day: "2021-10-05", accounts: ["registrator1", "namndsekr1"])
    let id = try await fixture.openCase()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let pages = [
        ("/arenden/\(id)", "/uppgift"), ("/arenden/\(id)/gor/anteckna", "/gor/anteckna"),
        ("/nytt-arende/remissvar", "/nytt-arende/remissvar"), ("/post-in", "/post-in"),
      ]
      let before = try await fixture.session.store.read { try $0.lastLogNumber() }
      for (path, action) in pages {
        let page = try await browser.get(path)
        let form = try #require(FormOnPage.all(in: page.text).first { $0.action.hasSuffix(action) }, "\(path)")
        let shown = try await browser.post(form.action, form.filled(with: "Min <i>text") + [(LeftForm.mark, "ja")])
        #expect(shown.status == .ok, "\(path)")
        #expect(shown.text.contains("Min &lt;i&gt;text") && shown.text.contains("Inget är skickat än."), "\(path)")
      }
      try await browser.logIn("namndsekr1")
      let name = try await browser.draft()
      let made = try await fixture.session.store.read { try $0.lastLogNumber() }
      #expect(made > before)
      let item = try await browser.get(DelegationPaths.item(name, "12.4"))
      let shown = try await browser.saveItem(item, of: name, ["anteckning": ["Min <i>text"], LeftForm.mark: ["ja"]])
      #expect(shown.status == .ok && shown.text.contains("Min &lt;i&gt;text"))
      #expect(try await fixture.session.store.read { try $0.lastLogNumber() } == made)
    }
  }
}
