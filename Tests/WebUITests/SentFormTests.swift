import CaseStore
import CivilTime
import FEEL
import HTTPTypes
import Testing
import WorkflowEngine

@testable import WebUI
@testable import ordning

@Suite("A form that is sent once more")
struct SentFormTests {
  private static let makes = [("_nytt", "1")]

  /// What tells the page that says so.
  private static func expect(_ page: Browser.Page, showing place: String) {
    #expect(page.status == .conflict)
    #expect(page.text.contains("<h1>Det här är redan sparat</h1>"))
    #expect(page.text.contains("href=\"\(place)\">Visa det som sparades</a>"))
  }

  @Test("opens no second case, whether the same form is sent or it was fetched anew and says the same")
  func newCase() async throws {
    let fixture = try await WebFixture()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let path = "/nytt-arende/remissvar"
      func form() async throws -> [(String, String)] {
        let page = try await browser.get(path)
        #expect(page.hidden("_nytt") == "1")
        return ["_token", "_id"].map { ($0, page.hidden($0)) } + OpeningTests.inputs + Self.makes
      }
      let first = try await form()
      let place = try #require(try await browser.post(path, first).headers[.location])
      // A double click leads where the first one did.
      #expect(try await browser.post(path, first).headers[.location] == place)
      Self.expect(try await browser.post(path, try await form()), showing: place)
    }
    #expect(try await fixture.session.store.read { try $0.cases(CaseFilter(), reader: .system) }.count == 1)
  }

  @Test("writes no second note; another text, or the same where that is asked for, is another note")
  func note() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    let path = "/arenden/\(id)/gor/anteckna"
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("hl1")
      func form(_ text: String) async throws -> [(String, String)] {
        try await browser.get(path).identity + [("text", text)] + Self.makes
      }
      let first = try await form("Ringde, inget svar.")
      #expect(try await browser.post(path, first).status == .seeOther)
      #expect(try await browser.post(path, first).headers[.location] == "/arenden/\(id)")
      let again = try await browser.post(path, try await form("Ringde, inget svar."))
      Self.expect(again, showing: "/arenden/\(id)")
      #expect(again.text.contains("Spara en gång till") && again.text.contains("value=\"Ringde, inget svar.\""))
      #expect(try await browser.post(path, try await form("Ringde, fick svar.")).status == .seeOther)
      let meant = try await form("Ringde, inget svar.") + [("_igen", "1")]
      #expect(try await browser.post(path, meant).status == .seeOther)
    }
    let view = try await fixture.session.engine.view(of: id)
    #expect(
      view.notes.map { $0.personal["text"].text } == [
        "Ringde, inget svar.", "Ringde, fick svar.", "Ringde, inget svar.",
      ])
  }

  @Test("takes in no second post")
  func post() async throws {
    let fixture = try await WebFixture()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      func send(_ changes: [(String, String)] = []) async throws -> Browser.Page {
        let page = try await browser.get("/post-in")
        let letter = [("titel", "Brev"), ("dag", "2018-02-13"), ("motpart", "Granngården")]
        return try await browser.upload(
          "/post-in", ["_token", "_id"].map { ($0, page.hidden($0)) } + letter + changes + Self.makes,
          file: ("brev.pdf", DocumentTests.pdf))
      }
      let place = try #require(try await send().headers[.location])
      let again = try await send()
      Self.expect(again, showing: place)
      #expect(again.text.contains("ändra vad den heter") && !again.text.contains("Spara en gång till"))
      // The same letter into a case: a document, and no second one.
      let id = try await fixture.openCase()
      #expect(try await send([("ärende", "SOCN/2018:23")]).status == .seeOther)
      #expect(try await send([("ärende", "SOCN/2018:23")]).status == .conflict)
      let documents = try await fixture.session.store.read { try $0.documents(case: id) }
      #expect(documents.count == 1)
    }
    let waiting = try await fixture.session.store.read { try PostBox($0).waiting(for: .system) }
    #expect(waiting.count == 1)
  }

  @Test("is taken where it was refused; sent again a while later it is told so, and then its key is forgotten")
  func refused() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    let path = "/arenden/\(id)/gor/anteckna"
    let (form, cookie) = try await fixture.browse {
      (browser: Browser) async throws -> ([(String, String)], String?) in
      try await browser.logIn("hl1")
      let identity = try await browser.get(path).identity
      #expect(try await browser.post(path, identity + [("text", " ")]).status == .unprocessableContent)
      let form = identity + [("text", "Ringde.")]
      #expect(try await browser.post(path, form).status == .seeOther)
      return (form, await browser.cookie)
    }
    try await fixture.browse(later: 60) { (browser: Browser) async throws -> Void in
      await browser.setCookie(cookie)
      Self.expect(try await browser.post(path, form), showing: "/arenden/\(id)")
    }
    #expect(try await fixture.session.engine.view(of: id).notes.count == 1)
    let (old, new) = (fixture.session.now, try fixture.session.now.adding(seconds: 8 * 86_400))
    let digest = "d"
    try await fixture.session.store.write {
      try $0.put(SentFormRow(key: "gammal", account: "hl1", digest: digest, time: old, place: "/"))
    }
    try await fixture.browse(later: 8 * 86_400) { (browser: Browser) async throws -> Void in
      try await browser.logIn("hl1")
      let identity = try await browser.get(path).identity
      #expect(try await browser.post(path, identity + [("text", "En annan.")]).status == .seeOther)
    }
    #expect(try await fixture.session.store.read { try $0.sentForm("gammal") } == nil)
    #expect(try await fixture.session.store.read { try $0.sentForm(of: "hl1", digest: digest, since: new) } == nil)
  }
}
