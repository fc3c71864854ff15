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

  @Test("a stop is settled where it is listed, by those who may; why a way is closed stands beside it")
  func settled() async throws {
    let fixture = try await WebFixture(accounts: ["sysforv1", "namndsekr1"])
    let incident = try await fixture.stopEmail()
    try await fixture.browse(later: 35 * 86_400) { (browser: Browser) async throws -> Void in
      try await browser.logIn("sysforv1")
      let page = try await browser.get("/administration")
      #expect(page.text.contains("e-post till kommunledning@exempelkommun.example"))
      #expect(
        page.text.contains("Servern &lt;b&gt;nekar&lt;/b&gt;.") && page.text.contains("Försök igen i SOCN/2018:23"))
      // Going on without it is not the administrator's to decide.
      #expect(page.text.contains("Gå vidare utan det: ") && !page.text.contains("value=\"skip\""))
      func settle(_ how: String) async throws -> Browser.Page {
        try await browser.post(
          "/administration/stopp",
          [("_token", page.hidden("_token")), ("_stopp", incident.id), ("_gor", how), ("skal", "Ringt <i>dem")])
      }
      let refused = try await settle("skip")
      #expect(refused.status == .forbidden && refused.text.contains("Ringt &lt;i&gt;dem</textarea>"))
      #expect(try await settle("cancel").status == .badRequest)
      let done = try await settle("retry")
      #expect(done.status == .seeOther && done.headers[.location] == "/administration#stopp")
      #expect(try await browser.get("/administration").text.contains("Inget ärende står stilla."))
      #expect(try await settle("retry").status == .unprocessableContent)
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

  @Test("tells of which accounts wrong passwords have been tried")
  func failures() async throws {
    let fixture = try await WebFixture(accounts: ["hl1", "sysforv1"])
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("sysforv1")
      #expect(try await browser.get("/administration").text.contains("Ingen har skrivit fel lösenord på sista tiden."))
      let other = browser.another()
      for _ in 0..<2 { #expect(try await other.logIn("hl1", password: "fel").status == .unprocessableContent) }
      let page = try await browser.get("/administration").text
      #expect(page.contains("<th scope=\"row\">Handläggare 1</th><td class=\"num\" data-label=\"Fel lösenord\">2</td>"))
      #expect(!page.contains("Konto som inte finns"))
    }
  }
}
