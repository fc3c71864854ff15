import CaseStore
import HTTPTypes
import Testing
import WorkflowEngine

@testable import WebUI
@testable import ordning

@Suite("Searching in the browser")
struct SearchPageTests {
  @Test("finds a case by its number, its reference, whom it is from and its words")
  func finds() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("hl1")
      for words in ["SOCN%2F2018%3A23", "SOCN%2F2018%3A23%20-%20759", "kommunlednings", "schablonf%C3%B6rdelningar"] {
        let page = try await browser.get("/sok?q=\(words)")
        #expect(page.text.contains("href=\"/arenden/\(id)\""), "\(words)")
      }
    }
  }

  @Test("says so where nothing is found, and shows what was typed as text only")
  func nothing() async throws {
    let fixture = try await WebFixture()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("hl1")
      let page = try await browser.get("/sok?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E%20OR%20*")
      #expect(page.status == .ok)
      #expect(page.text.contains("Inget ärende och ingen post som du får läsa har alla orden."))
      #expect(!page.text.contains("<script>alert"))
      #expect(try await browser.get("/sok").status == .ok)
    }
  }

  @Test("shows of a case that one may not read its number and public title, and only to whoever has the number")
  func veiled() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    try await fixture.session.store.write { tx in
      guard var row = try tx.caseRow(id) else { return }
      row.secret = true
      row.publicTitle = "Offentlig rubrik"
      row.readers = ["secret:socialnämnden"]
      try tx.put(row)
    }
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("hl1")
      let page = try await browser.get("/sok?q=SOCN%2F2018%3A23")
      #expect(page.text.contains("Offentlig rubrik"))
      #expect(page.text.contains("Du får inte läsa ärendet."))
      #expect(!page.text.contains("/arenden/\(id)"))
      #expect(!page.text.contains("Kommunledningsförvaltningen"))
      #expect(!(try await browser.get("/sok?q=schablonf%C3%B6rdelningar").text.contains("SOCN/2018:23")))
      try await browser.logIn("registrator1")
      #expect(try await browser.get("/sok?q=schablonf%C3%B6rdelningar").text.contains("href=\"/arenden/\(id)\""))
    }
  }
}
