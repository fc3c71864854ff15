import CaseStore
import CivilTime
import FEEL
import HTTPTypes
import Testing
import WorkflowEngine

@testable import WebUI
@testable import ordning

@Suite("Filing post and opening cases")
struct OpeningTests {
  static let inputs = [
    ("avsändare.namn", "Länsstyrelsen"), ("avsändare.e_post", "lst@lst.example"), ("titel", "Ny <lag>"),
    ("mottagen", "2018-02-13"), ("svarstid", "2018-03-09"), ("svarsform", "epost"), ("tillfrågad", "nämnden"),
  ]
  static let document = [("handling:titel", "Remiss"), ("handling:dag", "2018-02-13")]

  @Test("a case is opened with its first form and the handling that it came with")
  func opens() async throws {
    let fixture = try await WebFixture()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      #expect(try await browser.get("/nytt-arende").text.contains("href=\"/nytt-arende/remissvar\""))
      let form = try await browser.get("/nytt-arende/remissvar")
      let done = try await browser.upload(
        "/nytt-arende/remissvar", [("_token", form.hidden("_token"))] + Self.inputs + Self.document,
        file: ("remiss.pdf", DocumentTests.pdf))
      #expect(done.status == .seeOther)
      let page = try await browser.get(try #require(done.headers[.location]))
      #expect(page.text.contains("Svar på remiss: Ny &lt;lag&gt;") && page.text.contains(">Remiss</a>"))
      #expect(page.text.contains("tis 13 feb 2018"))
    }
  }

  @Test("the day and the sender that the process asks for are those of the handling too, where nothing else is said")
  func sameAsTheCase() async throws {
    let fixture = try await WebFixture()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      for (typed, expected) in [
        ([], ("2018-02-13", "Länsstyrelsen")),
        ([("handling:dag", "2018-02-12"), ("handling:motpart", "Grannen")], ("2018-02-12", "Grannen")),
      ] {
        let form = try await browser.get("/nytt-arende/remissvar")
        #expect(form.text.contains("Tomt: samma som "))
        let done = try await browser.upload(
          "/nytt-arende/remissvar",
          [("_token", form.hidden("_token")), ("handling:titel", "Remiss")] + Self.inputs + typed,
          file: ("remiss.pdf", DocumentTests.pdf))
        let id = try #require(done.headers[.location]?.split(separator: "/").last.map(String.init))
        let document = try #require(try await fixture.session.store.read { try $0.documents(case: id) }.first)
        #expect((document.day.description, document.counterpart) == expected)
      }
    }
  }

  @Test("a process that is a part of others opens no case of its own")
  func partOfOthers() async throws {
    let fixture = try await WebFixture(day: "2026-05-18")
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let choices = try await browser.get("/nytt-arende").text
      #expect(choices.contains("/nytt-arende/delegationsbeslut"))
      #expect(!choices.contains("/nytt-arende/beslutsandring"))
      #expect(try await browser.get("/nytt-arende/beslutsandring").status == .notFound)
    }
  }

  @Test("what the process's checks say no to is told beside the field, with all that was typed, and opens nothing")
  func refused() async throws {
    let fixture = try await WebFixture()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let path = "/nytt-arende/remissvar"
      let token = try await browser.get(path).hidden("_token")
      let wrong = Self.inputs.filter { $0.0 != "svarstid" && $0.0 != "titel" } + [("svarstid", "2018-02-01")]
      let refused = try await browser.upload(
        path, [("_token", token)] + wrong + Self.document, file: ("remiss.pdf", DocumentTests.pdf))
      #expect(refused.status == .unprocessableContent)
      #expect(refused.text.contains("Svarstiden går ut före den dag då remissen kom in."))
      #expect(refused.text.contains("id=\"f-titel-fel\"") && refused.text.contains("href=\"#f-titel\""))
      #expect(refused.text.contains("value=\"Länsstyrelsen\"") && refused.text.contains("value=\"Remiss\""))
      #expect(refused.text.contains("välj filen igen"))
      let bad = try await browser.upload(
        path, [("_token", token)] + Self.inputs + Self.document, file: ("remiss.pdf", [1, 2, 3]))
      #expect(bad.status == .unprocessableContent && bad.text.contains("id=\"f-fil-fel\""))
      let both = try await browser.upload(
        path, [("_token", token)] + wrong, file: ("remiss.pdf", DocumentTests.pdf))
      #expect(both.text.contains("id=\"f-handling:titel-fel\"") && both.text.contains("id=\"f-svarstid-fel\""))
      #expect(try await browser.get("/nytt-arende/finns-inte").status == .notFound)
    }
    let cases = try await fixture.session.store.read { try $0.cases(CaseFilter(), reader: .system) }
    #expect(cases.isEmpty)
  }

  @Test("a handling that has come is filed to its case by number or reference")
  func files() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let token = try await browser.get("/post-in").hidden("_token")
      let fields = [("_token", token), ("titel", "Komplettering"), ("dag", "2018-02-14"), ("motpart", "Avsändaren")]
      for (index, number) in ["SOCN/2018:23", "SOCN/2018:23 - 759"].enumerated() {
        let done = try await browser.upload(
          "/post-in", fields + [("ärende", number)], file: ("brev.pdf", DocumentTests.pdf + [UInt8(index)]))
        #expect(done.headers[.location] == "/arenden/\(id)?inlagd=ja")
      }
      let documents = try await fixture.session.store.read { try $0.documents(case: id) }
      #expect(documents.map(\.direction) == [.incoming, .incoming])
      let unknown = try await browser.upload(
        "/post-in", fields + [("ärende", "SOCN/2018:99")], file: ("brev.pdf", DocumentTests.pdf))
      #expect(unknown.status == .unprocessableContent && unknown.text.contains("id=\"f-ärende-fel\""))
      #expect(unknown.text.contains("value=\"Komplettering\""))
    }
  }

  @Test("a case that one may not read is not told from one that there is not")
  func secret() async throws {
    let fixture = try await WebFixture()
    _ = try await fixture.openCase(Context([("sekretess", "OSL 26:1")]))
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("hl1")
      let token = try await browser.get("/post-in").hidden("_token")
      func answer(_ number: String) async throws -> String {
        let page = try await browser.upload(
          "/post-in", [("_token", token), ("titel", "X"), ("dag", "2018-02-14"), ("ärende", number)],
          file: ("brev.pdf", DocumentTests.pdf))
        // The form has a name of its own each time it is shown.
        return page.text.replacing(page.hidden("_id"), with: "ID").replacing("SOCN/2018:23", with: "NR")
          .replacing("SOCN/2018:99", with: "NR")
      }
      #expect(try await answer("SOCN/2018:23") == answer("SOCN/2018:99"))
    }
  }

  @Test("a remiss that is called one is not called so twice")
  func remissOnce() async throws {
    let fixture = try await WebFixture()
    for title in [
      "Remiss: Skolplan", "Svar på remiss: Skolplan", "remiss:Skolplan", "Skolplan", "Remissen om Skolplan",
    ] {
      _ = try await fixture.openCase(Context([("titel", .string(title))]))
    }
    let cases = try await fixture.session.store.read { try $0.cases(CaseFilter(), reader: .system) }
    #expect(
      Set(cases.map(\.title)) == ["Svar på remiss: Skolplan", "Svar på remiss: Remissen om Skolplan"]
        && cases.count == 5)
  }
}
