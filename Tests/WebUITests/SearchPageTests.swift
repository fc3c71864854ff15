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

  @Test(
    "shows of a case that one may not read its number and public title to whoever searches for these, and nothing by what is secret"
  )
  func veiled() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    try await fixture.makeSecret(id)
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("hl1")
      for words in ["SOCN%2F2018%3A23", "offentlig%20rubrik", "rubriken%20socn", "rubr"] {
        let page = try await browser.get("/sok?q=\(words)")
        #expect(page.text.contains("<a href=\"/arenden/\(id)\">Offentlig rubrik</a>"), "\(words)")
        #expect(page.text.contains("Du får inte läsa ärendet."))
        #expect(!page.text.contains("Kommunledningsförvaltningen"))
        #expect(page.text.firstRange(of: id).flatMap { page.text[$0.upperBound...].firstRange(of: id) } == nil)
      }
      for words in ["schablonf%C3%B6rdelningar", "rubrik%20schablonf%C3%B6rdelningar", "kommunlednings", "Registrera"] {
        #expect(!(try await browser.get("/sok?q=\(words)").text.contains("SOCN/2018:23")), "\(words)")
      }
      let page = try await browser.get("/arenden/\(id)")
      #expect(page.status == .forbidden)
      #expect(page.text.contains("Du får inte läsa SOCN/2018:23: ärendet är sekretessmarkerat."))
      try await browser.logIn("registrator1")
      #expect(try await browser.get("/sok?q=schablonf%C3%B6rdelningar").text.contains("href=\"/arenden/\(id)\""))
      #expect(!(try await browser.get("/sok?q=offentlig%20rubrik").text.contains("Du får inte läsa ärendet.")))
    }
  }
}
