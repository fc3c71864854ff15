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
    #expect(page.text.contains("href=\"\(place)\">Visa "))
  }

  private static let title = "SOCN/2018:23 Svar på remiss: Schablonfördelningar ensamkommande 2018"

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
      #expect(again.text.contains("Du har redan skrivit en anteckning i \(Self.title) härifrån i dag kl. "))
      #expect(again.text.contains("Spara en anteckning till") && again.text.contains("value=\"Ringde, inget svar.\""))
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

  @Test("asks before it opens a second case, where it has been mended; what was typed is kept, and only a yes opens it")
  func mended() async throws {
    let fixture = try await WebFixture()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let path = "/nytt-arende/remissvar"
      let inputs = OpeningTests.inputs.filter { $0.0 != "titel" }
      func form(_ title: String, key: String? = nil) async throws -> [(String, String)] {
        let page = try await browser.get(path)
        return [("_token", page.hidden("_token")), ("_id", key ?? page.hidden("_id")), ("titel", title)] + inputs
          + Self.makes
      }
      let first = try await form("Schablon")
      let place = try #require(try await browser.post(path, first).headers[.location])
      // With the key that it had, as most browsers show it to those who go back, or fetched anew.
      let key = try #require(first.first { $0.0 == "_id" }?.1)
      for sent in [try await form("Schabloner 2018", key: key), try await form("Schabloner 2018")] {
        let asked = try await browser.post(path, sent)
        #expect(asked.status == .conflict && asked.text.contains("<h1>Ska det bli en till?</h1>"))
        #expect(
          asked.text.contains(
            "Det här liknar ärendet SOCN/2018:23 Svar på remiss: Schablon, som du registrerade i dag kl. "))
        #expect(asked.text.contains("<strong>Vill du registrera ett till?</strong>"))
        #expect(asked.text.contains("href=\"\(place)\">Visa SOCN/2018:23</a>"))
        #expect(asked.text.contains("name=\"titel\" value=\"Schabloner 2018\""))
      }
      let asked = try await browser.post(path, try await form("Schabloner 2018", key: key))
      let confirmed = try #require(FormOnPage.all(in: asked.text).first { $0.action == path })
      #expect(try await browser.post(path, confirmed.hidden).status == .seeOther)
      // Another case by the same form is nobody's slip.
      let other = try await form("Något annat").map { $0.0 == "svarstid" ? ("svarstid", "2018-04-20") : $0 }
      #expect(try await browser.post(path, other).status == .seeOther)
    }
    let cases = try await fixture.session.store.read { try $0.cases(CaseFilter(), reader: .system) }
    #expect(
      Set(cases.map(\.title)) == Set(["Schablon", "Schabloner 2018", "Något annat"].map { "Svar på remiss: \($0)" }))
  }

  @Test("asks before a note that has been mended is written a second time, and does not of another one")
  func mendedNote() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    let path = "/arenden/\(id)/gor/anteckna"
    try await fixture.makeSecret(id)
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      func send(_ text: String) async throws -> Browser.Page {
        try await browser.post(path, try await browser.get(path).identity + [("text", text)] + Self.makes)
      }
      #expect(try await send("Ringde sökanden i dag om bilagan.").status == .seeOther)
      let asked = try await send("Ringde sökanden i dag om bilagorna.")
      #expect(asked.status == .conflict && asked.text.contains("<strong>Vill du skriva en till?</strong>"))
      let note = "anteckningen ”Ringde sökanden i dag om bilagan.” i \(Self.title), som du skrev i dag kl. "
      #expect(asked.text.contains("Det här liknar \(note)") && !asked.text.contains("Välj filen igen"))
      #expect(try await send("Ringde grannen i går kväll.").status == .seeOther)
      // A slip in few words, and a word more.
      #expect(try await send("Inget svra").status == .seeOther)
      for text in ["Inget svar", "Inget svar än"] { #expect(try await send(text).status == .conflict, "\(text)") }
    }
    #expect(try await fixture.session.engine.view(of: id).notes.count == 3)
  }

  @Test("asks before a document is added that is like one just added, and does not of another from the same sender")
  func mendedDocument() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    let path = "/arenden/\(id)/gor/handling"
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      func send(_ title: String, direction: String = "in", _ more: String = "") async throws -> Browser.Page {
        let fields = [("titel", title), ("riktning", direction), ("dag", "2018-02-13"), ("motpart", "Granngården")]
        return try await browser.upload(
          path, try await browser.get(path).identity + fields + Self.makes,
          file: ("brev.pdf", DocumentTests.pdf + Array(more.utf8)))
      }
      #expect(try await send("Yttrande från grannen").status == .seeOther)
      let mended = [
        try await send("Yttrande från grannarna"), try await send("Yttrande från grannen", direction: "ut"),
        try await send("Yttrande från grannen", "en annan fil"),
      ]
      for asked in mended {
        #expect(asked.status == .conflict && asked.text.contains("Välj filen igen"))
        let document = "handlingen ”Yttrande från grannen” i \(Self.title), som du lade till i dag kl. "
        #expect(asked.text.contains("Det här liknar \(document)"))
      }
      // What is empty is like nothing: it is refused for what is missing.
      #expect(try await send("", direction: "").status == .unprocessableContent)
      #expect(try await send("Karta").status == .seeOther)
      #expect(try await send("Ansökan om bygglov").status == .seeOther)
      // A paper has no file to choose again.
      func paper(_ title: String) async throws -> Browser.Page {
        try await browser.upload(
          path,
          try await browser.get(path).identity + Self.makes
            + [("titel", title), ("riktning", "in"), ("dag", "2018-02-13"), ("papper", "Pärm 3")], file: ("", []))
      }
      #expect(try await paper("Pärmen").status == .seeOther)
      let asked = try await paper("Pärmar")
      #expect(asked.status == .conflict && !asked.text.contains("Välj filen igen"))
    }
    let documents = try await fixture.session.store.read { try $0.documents(case: id) }
    #expect(documents.map(\.title) == ["Yttrande från grannen", "Karta", "Ansökan om bygglov", "Pärmen"])
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
      #expect(again.text.contains("Du har redan tagit in posten Brev härifrån i dag kl. "))
      #expect(again.text.contains("Välj filen igen") && again.text.contains("name=\"fil\" type=\"file\""))
      // The same letter into a case: a document, and no second one.
      let id = try await fixture.openCase()
      let other = [("ärende", "SOCN/2018:23"), ("titel", "Ett annat brev")]
      #expect(try await send(other).status == .seeOther)
      #expect(try await send(other).text.contains("Du har redan lagt till en handling i \(Self.title) härifrån"))
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
