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

  @Test("a process has its page with picture, steps and findings, and the decision types one with their lagrum")
  func readable() async throws {
    let fixture = try await WebFixture(day: "2021-10-05", accounts: ["sysforv1"])
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("sysforv1")
      let list = try await browser.get("/administration")
      #expect(list.text.contains("href=\"/administration/processer/remissvar\""))
      let process = try await browser.get("/administration/processer/remissvar")
      #expect(process.text.contains("Bedöm remissen") && process.text.contains("Inga fel"))
      #expect(try await browser.get("/administration/processer/finns-inte").status == .notFound)
      let types = try await browser.get("/administration/beslutstyper")
      #expect(types.text.contains("alkohol.tillfälligt.allmänheten") && types.text.contains("8 kap. 2 § alkohollagen"))
      #expect(types.text.contains("Till förvaltningsrätten (10 kap. 1 § alkohollagen)"))
      #expect(types.text.contains("config/beslutstyper.yaml") && types.text.contains("Det får systemförvaltare göra."))
      #expect(types.text.contains("Yttrande över remiss") && types.text.contains("Kan inte överklagas"))
      #expect(types.text.utf8.count <= 100_000)
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
