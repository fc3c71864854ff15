import CaseStore
import CivilTime
import FEEL
import Foundation
import HTTPTypes
import Testing
import WorkflowEngine

@testable import WebUI
@testable import ordning

extension LeftFormTests {
  private func form(_ texts: [(String, String)]) throws -> FormBody {
    var form = FormBody()
    for (name, text) in texts { try form.add(name, text) }
    return form
  }

  private func left(_ text: String, at time: Instant, to path: String = "/a") throws -> LeftForm {
    try #require(LeftForm(try form([("text", text)]), to: path, at: time))
  }

  @Test("several tabs' forms are kept beside each other, the newest first, and the oldest gives way")
  func several() throws {
    let (forms, start) = (LeftForms(), try Instant.parse("2018-02-14T09:00:00Z"))
    for number in 1...7 { forms.keep(try left("\(number)", at: start.adding(seconds: Int64(number))), of: "hl1") }
    forms.keep(try left("8", at: start), of: "hl2")
    let texts = { (account: String) in forms.all(of: account, at: start).map { $0.body.text("text") } }
    #expect(texts("hl1") == ["7", "6", "5", "4", "3"])
    // The same again takes its own place.
    forms.keep(try left("4", at: start.adding(seconds: 9)), of: "hl1")
    #expect(texts("hl1") == ["4", "7", "6", "5", "3"])
    let last = try #require(forms.all(of: "hl1", at: start).last)
    forms.forget(last.id, of: "hl2")
    #expect(texts("hl1").count == 5)
    forms.forget(last.id, of: "hl1")
    #expect(texts("hl1") == ["4", "7", "6", "5"])
    #expect(texts("hl2") == ["8"])
  }

  @Test("no more than so many are kept of all accounts")
  func most() throws {
    let (forms, start) = (LeftForms(), try Instant.parse("2018-02-14T09:00:00Z"))
    for number in 0..<(LeftForms.most + 3) {
      forms.keep(try left("x", at: start.adding(seconds: Int64(number))), of: "konto\(number)")
    }
    #expect(forms.count == LeftForms.most)
    #expect(forms.all(of: "konto2", at: start).isEmpty && !forms.all(of: "konto3", at: start).isEmpty)
  }

  @Test("are gone when their hour is over, though nobody asks for them")
  func hour() throws {
    let (forms, start) = (LeftForms(), try Instant.parse("2018-02-14T09:00:00Z"))
    forms.keep(try left("1", at: start), of: "hl1")
    forms.keep(try left("2", at: start.adding(seconds: 60)), of: "hl1")
    forms.removeOld(at: try start.adding(seconds: 3599))
    #expect(forms.count == 2)
    forms.removeOld(at: try start.adding(seconds: 3600))
    #expect(forms.count == 1)
    forms.removeOld(at: try start.adding(seconds: 3660))
    #expect(forms.count == 0)
  }

  @Test("what the page alone fills in is not typed, and what a new case asks for beside its process is")
  func typed() async throws {
    let now = try Instant.parse("2018-02-14T09:00:00Z")
    #expect(LeftForm(try form([("_namn", "x.yaml"), ("_punkt", "12.4")]), to: "/a", at: now) == nil)
    let fixture = try await WebFixture()
    let page = try await fixture.browse { (browser: Browser) async throws -> Browser.Page in
      await browser.take(try await fixture.secret(of: "registrator1"))
      return try await browser.get("/nytt-arende/remissvar")
    }
    let form = try #require(FormOnPage.all(in: page.text).first { $0.action.hasPrefix("/nytt-arende") })
    #expect(form.boxes.contains("handling:titel") && form.boxes.allSatisfy { !$0.hasPrefix("_") })
  }

  @Test(
    "in every template, what is hidden in a form that is sent in has a name that begins with _, and nothing else has")
  func hidden() throws {
    let files = try PageTemplates.files(in: "templates")
    #expect(files.count > 50)
    for file in files {
      // A part of another template that holds a form's fields is looked at where it stands.
      var text = try String(contentsOf: file, encoding: .utf8)
      for part in files.filter({ text.contains("{{>\($0.deletingPathExtension().lastPathComponent)}}") }) {
        let name = part.deletingPathExtension().lastPathComponent
        text = text.replacing("{{>\(name)}}", with: try String(contentsOf: part, encoding: .utf8))
      }
      for form in text.matches(of: /<form method="post"(.*?)<\/form>/.dotMatchesNewlines()) {
        if form.output.1.contains("action=\"/logga-in\"") { continue }
        for field in form.output.1.matches(of: /<(?:input|select|textarea) [^>]*?name="([^"{]+)"[^>]*>/) {
          let isHidden = field.output.0.contains("type=\"hidden\"")
          #expect(isHidden == field.output.1.hasPrefix("_"), "\(file.lastPathComponent): \(field.output.1)")
        }
      }
    }
  }

  @Test("two tabs' forms come back each by itself, with the fields' titles")
  func twoTabs() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    let start = try await fixture.browse { (browser: Browser) async throws -> (String?, Browser.Page, Browser.Page) in
      try await browser.logIn("registrator1")
      return (
        await browser.cookie, try await browser.get("/arenden/\(id)/gor/anteckna"),
        try await browser.get("/nytt-arende/remissvar")
      )
    }
    try await fixture.browse(later: 7200) { (browser: Browser) async throws -> Void in
      await browser.setCookie(start.0)
      let note = try #require(FormOnPage.all(in: start.1.text).first { $0.action.hasSuffix("/gor/anteckna") })
      _ = try await browser.post(note.action, note.hidden + [("text", Self.text)])
      let opening = try #require(FormOnPage.all(in: start.2.text).first { $0.action.hasPrefix("/nytt-arende") })
      _ = try await browser.post(
        opening.action,
        opening.hidden + [
          ("handling:titel", "Brevet"), ("handling:dag", "2018-02-13"),
          ("avsändare.namn", "Granne"), ("titel", "T"),
        ])
      try await browser.logIn("registrator1")
      let page = try await browser.get("/kvar")
      #expect(page.text.contains("när du skickade 2 formulär"))
      #expect(page.text.contains("Skriv en anteckning i SOCN/2018:23</h2>"))
      #expect(page.text.contains("Nytt ärende: Svar på remiss</h2>"))
      #expect(!page.text.contains("<dt>handling:titel") && page.text.contains(">Brevet</dd>"))
      #expect(page.text.contains("<dt>Kom in den</dt><dd class=\"lines\">tis 13 feb 2018</dd>"))
      #expect(page.text.contains(">Granne</dd>"))
      #expect(try await browser.get("/att-gora").text.contains("href=\"/kvar\""))
      let forms = FormOnPage.all(in: page.text)
      let newest = try #require(forms.first { $0.action == "/kvar/kasta" })
      #expect(try await browser.post(newest.action, newest.hidden).headers[.location] == "/kvar")
      let rest = try await browser.get("/kvar")
      #expect(!rest.text.contains("Brevet") && rest.text.contains(Self.mine))
    }
  }

  @Test("a form from before another login is not taken, and one of ours is shown again")
  func otherLogin() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      await browser.take(try await fixture.secret(of: "hl1"))
      for (site, isShown) in [("same-origin", true), ("cross-site", false), (nil, false)] as [(String?, Bool)] {
        await browser.setFetchSite(site)
        let page = try await browser.post(
          "/arenden/\(id)/gor/anteckna", [("_token", "x"), ("_arende", id), ("text", Self.text)])
        #expect(page.status == .forbidden)
        #expect(page.text.contains(Self.mine) == isShown, "\(site ?? "")")
      }
    }
  }
}
