import CaseStore
import CivilTime
import Foundation
import HTTPTypes
import Testing
import WorkflowEngine

@testable import WebUI
@testable import ordning

@Suite("Passwords in the browser")
struct PasswordPageTests {
  private static let new = "fyra nya ord här"

  /// Sends in the form by which a password is chosen.
  private static func choose(
    _ new: String, _ again: String? = nil, old: String = WebFixture.password, account: String = "", in browser: Browser
  ) async throws -> Browser.Page {
    let token = try await browser.get("/konto").hidden("_token")
    return try await browser.post(
      "/konto",
      [("_token", token), ("konto", account), ("nuvarande", old), ("nytt", new), ("igen", again ?? new)])
  }

  /// Has the administrator set a password that is used once; gives it as it stands on the page.
  private static func oneTime(for account: String, in browser: Browser) async throws -> String {
    try await browser.logIn("sysforv1")
    let path = "/administration/konton/\(account)"
    let page = try await browser.post(path, [("_token", try await browser.get(path).hidden("_token"))])
    #expect(page.status == .ok && page.headers[.cacheControl] == "no-store")
    return String(
      try #require(page.text.firstMatch(of: /<code>([a-z2-9]{5}-[a-z2-9]{5}-[a-z2-9]{5})<\/code>/)).output.1)
  }

  @Test("one changes one's own; all other sessions end, and the old one is no longer taken")
  func own() async throws {
    let fixture = try await WebFixture()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      let elsewhere = browser.another()
      try await elsewhere.logIn("hl1")
      try await browser.logIn("hl1")
      let before = await browser.cookie
      let done = try await Self.choose(Self.new, in: browser)
      #expect(done.status == .seeOther && done.headers[.location] == "/konto?bytt=ja")
      #expect(await browser.cookie != before)
      #expect(try await browser.get("/konto?bytt=ja").text.contains("Lösenordet är bytt."))
      #expect(try await elsewhere.get("/att-gora").status == .seeOther)
      #expect(try await elsewhere.logIn("hl1").status == .unprocessableContent)
      #expect(try await elsewhere.logIn("hl1", password: Self.new).status == .seeOther)
    }
  }

  @Test(
    "what does not do is told beside its field in the command's words, and changes nothing",
    arguments: [
      (
        "elva tecken", "elva tecken", WebFixture.password, "nytt", "Lösenordet är för kort: det ska ha minst 12 tecken."
      ),
      (new, "fyra nya ord hör", WebFixture.password, "igen", "Det är inte samma som det nya lösenordet."),
      (WebFixture.password, WebFixture.password, WebFixture.password, "nytt", "ska vara ett annat än det nuvarande"),
      (new, new, "inte mitt lösenord", "nuvarande", "Det nuvarande lösenordet är fel."),
    ])
  func refused(new: String, again: String, old: String, field: String, words: String) async throws {
    let fixture = try await WebFixture()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("hl1")
      let page = try await Self.choose(new, again, old: old, in: browser)
      #expect(page.status == .unprocessableContent)
      #expect(page.text.contains(words) && page.text.contains("id=\"\(field)-fel\""))
      #expect(!page.text.contains(new))
      #expect(try await browser.logIn("hl1").status == .seeOther)
    }
  }

  @Test("those who guess the current one are made to wait, here as where one logs in")
  func guessing() async throws {
    let fixture = try await WebFixture()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("hl1")
      for _ in 0..<5 {
        #expect(try await Self.choose(Self.new, old: "x", in: browser).status == .unprocessableContent)
      }
      #expect(try await Self.choose(Self.new, in: browser).status == .tooManyRequests)
      // Another browser at the address is not the one that has guessed.
      #expect(try await browser.another().logIn("hl1").status == .seeOther)
    }
  }

  @Test("one that is used once lets nobody in: it is changed for one's own, which the giver does not know")
  func oneTime() async throws {
    let fixture = try await WebFixture(accounts: ["sysforv1", "hl1"])
    try await fixture.browse { (browser: Browser) async throws -> Void in
      let officer = browser.another()
      try await officer.logIn("hl1")
      let password = try await Self.oneTime(for: "hl1", in: browser)
      let path = "/administration/konton/hl1"
      #expect(try await !browser.get(path).text.contains(password))
      #expect(try await browser.get(path).text.contains("engångslösenord från Systemförvaltare"))
      // The old password and its session are of no use any longer.
      #expect(try await officer.get("/att-gora").status == .seeOther)
      #expect(try await officer.logIn("hl1").status == .unprocessableContent)

      let page = try await officer.logIn("hl1", password: password)
      #expect(page.status == .ok && page.text.contains("Välj ett eget lösenord") && page.text.contains("value=\"hl1\""))
      #expect(try await officer.get("/att-gora").status == .seeOther)
      let done = try await Self.choose(Self.new, old: password, account: "hl1", in: officer)
      #expect(done.status == .seeOther)
      #expect(try await officer.get("/att-gora").status == .ok)
      #expect(try await browser.another().logIn("hl1", password: password).status == .unprocessableContent)
      #expect(try await browser.get(path).text.contains("satt ons 14 feb 2018"))
    }
  }

  @Test("one that is used once is so for a week, also where it is tried on the form that changes it")
  func outOfDate() async throws {
    let fixture = try await WebFixture(accounts: ["sysforv1"])
    let password = try await fixture.browse { browser in try await Self.oneTime(for: "hl1", in: browser) }
    try await fixture.browse(later: 7 * 86_400 + 1) { (browser: Browser) async throws -> Void in
      let page = try await browser.logIn("hl1", password: password)
      #expect(page.status == .unprocessableContent && page.text.contains("Engångslösenordet gick ut"))
      let form = try await Self.choose(Self.new, old: password, account: "hl1", in: browser)
      #expect(form.status == .unprocessableContent && form.text.contains("Engångslösenordet gick ut"))
    }
    try await fixture.browse(later: 7 * 86_400) { (browser: Browser) async throws -> Void in
      #expect(try await browser.logIn("hl1", password: password).text.contains("Välj ett eget lösenord"))
    }
  }

  @Test("nobody sets one to be used once for oneself, or for an account that there is not")
  func notOwn() async throws {
    let fixture = try await WebFixture(accounts: ["sysforv1"])
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("sysforv1")
      let own = try await browser.get("/administration/konton/sysforv1")
      #expect(own.text.contains("Ditt eget lösenord byter du"))
      let token = ("_token", own.hidden("_token"))
      #expect(try await browser.post("/administration/konton/sysforv1", [token]).status == .unprocessableContent)
      #expect(try await browser.post("/administration/konton/finns-inte", [token]).status == .notFound)
      #expect(try await browser.get("/att-gora").status == .ok)
    }
  }

  @Test("a form without the session's token changes nothing")
  func foreign() async throws {
    let fixture = try await WebFixture()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("hl1")
      let page = try await browser.post(
        "/konto", [("nuvarande", WebFixture.password), ("nytt", Self.new), ("igen", Self.new)])
      #expect(page.status == .forbidden)
      #expect(try await browser.logIn("hl1").status == .seeOther)
    }
  }

  @Test("who has given, changed or ended what stands in the administration's log, which names no password")
  func logged() async throws {
    let fixture = try await WebFixture(accounts: ["hl1", "sysforv1"])
    let now = fixture.session.now
    try await fixture.session.store.write { tx in
      try AccountLog.endSessions(of: "hl1", for: .loggedOut, by: "system", at: now, in: tx)
    }
    try await fixture.browse { (browser: Browser) async throws -> Void in
      let officer = browser.another()
      try await officer.logIn("hl1")
      #expect(try await Self.choose(Self.new, in: officer).status == .seeOther)
      let password = try await Self.oneTime(for: "hl1", in: browser)
      let page = try await browser.get("/administration")
      let rows =
        page.text.components(separatedBy: "<h2 id=\"logg\">").last?
        .components(separatedBy: "</section>").first?.components(separatedBy: "<tr>").dropFirst(2) ?? []
      let expected = [
        ("Systemförvaltare 1", "Satte ett engångslösenord; kontot loggades ut överallt"),
        ("Handläggare 1", "Bytte lösenord; kontot loggades ut överallt annars"),
        ("kommandoraden", "Loggade ut kontot överallt på kommandoraden"),
      ]
      #expect(rows.count == expected.count)
      for (row, (actor, words)) in zip(rows, expected) {
        #expect(row.contains("data-label=\"Av\">\(actor)</td><th scope=\"row\">Handläggare 1</th>"), "\(row)")
        #expect(row.contains(words))
      }
      #expect(!page.text.contains(password))
    }
    #expect(try await fixture.session.engine.audit() == [])
  }
}
