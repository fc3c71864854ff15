import CaseStore
import HTTPTypes
import Testing
import WorkflowEngine

@testable import WebUI
@testable import ordning

@Suite("Administration in the browser")
struct AdministrationPageTests {
  @Test("is for those who may configure, and stands in their menu only")
  func rights() async throws {
    let fixture = try await WebFixture(accounts: ["hl1", "sysforv1"])
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("hl1")
      let refused = try await browser.get("/administration")
      #expect(refused.status == .forbidden)
      #expect(refused.text.contains("Administrationen är till för systemförvaltare."))
      #expect(!(try await browser.get("/att-gora").text.contains("href=\"/administration\"")))
      try await browser.logIn("sysforv1")
      #expect(try await browser.get("/att-gora").text.contains("href=\"/administration\""))
    }
  }

  @Test("shows processes as judged today, accounts with and without a password, and readings by public title")
  func shows() async throws {
    let fixture = try await WebFixture(accounts: ["sysforv1"])
    let id = try await fixture.openCase()
    let now = fixture.session.now
    try await fixture.session.store.write { tx in
      guard var row = try tx.caseRow(id) else { return }
      row.secret = true
      row.publicTitle = "Offentlig <b>rubrik"
      row.readers = ["secret:socialnämnden"]
      try tx.put(row)
      try tx.put(ReadingRow(caseID: id, account: "registrator1", time: now, what: "ärendet"))
      try tx.put(
        IncidentRow(
          id: "\(id)~i1", caseID: id, dnr: row.dnr, instance: "main/bedöm#1", effect: nil,
          message: "Hemligt namn i felet.", opened: now, settled: nil))
    }
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("sysforv1")
      let page = try await browser.get("/administration")
      #expect(page.text.contains("Svar på remiss"))
      #expect(page.text.contains("Inga fel"))
      #expect(page.text.contains("inget: kontot kan inte logga in"))
      #expect(page.text.contains("Registrator 1"))
      #expect(page.text.contains("Offentlig &lt;b&gt;rubrik"))
      #expect(!page.text.contains("Hemligt namn"))
      #expect(!page.text.contains("Schablon"))
    }
  }
}
