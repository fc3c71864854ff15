import CaseStore
import CivilTime
import FEEL
import Foundation
import HTTPTypes
import Testing
import WorkflowEngine
import WorkflowKit

@testable import WebUI
@testable import ordning

@Suite("Dispatch in the browser")
struct DispatchPageTests {
  /// A case whose letter and e-mail are stopped, since the försättsblad has an old address and the words of its form.
  private func stopped() async throws -> (fixture: WebFixture, id: String) {
    let fixture = try await WebFixture(accounts: ["hl1", "namndsekr1"])
    let id = try await fixture.openCase()
    try await fixture.bringToMeeting(
      id,
      coverSheet: [
        "mottagare": [
          [
            "namn": "Kommunledningsförvaltningen", "roll": "remittent", "kanal": "epost",
            "e_post": "gammal.adress@exempelkommun.example",
          ],
          ["namn": "Namn namn, titel", "roll": "part", "kanal": "brev", "adress": "Gatan 1, 123 45 Exempelstad"],
        ]
      ])
    try await fixture.decide(id)
    return (fixture, id)
  }

  @Test("says why a line is stopped and what to do, and leads there whoever may do it")
  func stops() async throws {
    let (fixture, id) = try await stopped()
    try await fixture.browse(later: 35 * 86_400) { (browser: Browser) async throws -> Void in
      try await browser.logIn("namndsekr1")
      let page = try await browser.get("/expediering")
      #expect(page.text.contains("Två adresser finns för mottagaren"))
      #expect(page.text.contains("href=\"/arenden/\(id)#uppgift-expediering-stopp-1\""))
      try await browser.logIn("hl1")
      let other = try await browser.get("/expediering")
      #expect(!other.text.contains("#uppgift-expediering-stopp-1"))
      #expect(other.text.contains("Det gör Nämndsekreterare."))
    }
  }

  @Test("a stopped line is sent to an address that is known, and the page says that it does not follow by itself")
  func known() async throws {
    let (fixture, id) = try await stopped()
    try await fixture.browse(later: 35 * 86_400) { (browser: Browser) async throws -> Void in
      try await browser.logIn("namndsekr1")
      let page = try await browser.get("/arenden/\(id)")
      #expect(page.text.contains("Skicka som det står: gammal.adress@exempelkommun.example"))
      let known = "till kommunledning@exempelkommun.example"
      #expect(page.text.contains("value=\"\(known)\""))
      let stop = try #require(
        FormOnPage.all(in: page.text).first { form in
          form.hidden.contains { $0.0 == "_uppgift" && $0.1.hasSuffix("stopp-1") }
        })
      let sent = try await browser.post(
        "/arenden/\(id)/uppgift",
        stop.hidden + [("åtgärd", known), ("e_post", ""), ("adress", ""), ("skäl", "Den nya gäller")])
      #expect(sent.status == .seeOther)
      let after = try await browser.get("/arenden/\(id)").text
      #expect(after.contains("Sidan visar inte av sig själv när det har gått: <a href=\"/arenden/\(id)\">"))
      // The next task ends in a full stop of its own.
      #expect(after.contains("är en mall, inget namn.</p>") && !after.contains("namn..") && !after.contains("gälla.."))
    }
  }

  @Test("shows what goes by itself and what could not be sent; to go on without it takes a reason")
  func failed() async throws {
    let fixture = try await WebFixture(accounts: ["namndsekr1"])
    let incident = try await fixture.stopEmail()
    try await fixture.browse(later: 35 * 86_400) { (browser: Browser) async throws -> Void in
      try await browser.logIn("namndsekr1")
      let page = try await browser.get("/expediering")
      #expect(page.text.contains("e-post till kommunledning@exempelkommun.example"))
      #expect(page.text.contains("Servern &lt;b&gt;nekar&lt;/b&gt;."))
      func post(_ how: String, _ reason: String, stop: String) async throws -> Browser.Page {
        try await browser.post(
          "/expediering/stopp",
          [("_token", page.hidden("_token")), ("_stopp", stop), ("_gor", how), ("skal", reason)])
      }
      let refused = try await post("skip", " ", stop: incident.id)
      #expect(refused.status == .unprocessableContent)
      #expect(refused.text.contains("Skriv varför."))
      #expect(try await post("skip", "x", stop: "finns-inte").status == .notFound)
      #expect(try await post("cancel", "x", stop: incident.id).status == .badRequest)
    }
  }

  @Test("letters are confirmed as posted together, and what was chosen is kept where the day is wrong")
  func posted() async throws {
    let fixture = try await WebFixture(accounts: ["namndsekr1"])
    let id = try await fixture.openCase()
    try await fixture.bringToMeeting(id)
    try await fixture.decide(id)
    try await print(fixture, id)
    try await fixture.browse(later: 35 * 86_400 + 60) { (browser: Browser) async throws -> Void in
      try await browser.logIn("namndsekr1")
      let page = try await browser.get("/expediering")
      #expect(page.text.contains("Brevet att skriva ut: brev.pdf."))
      let task = page.hidden("uppgift")
      func post(_ day: String, _ tasks: [String]) async throws -> Browser.Page {
        try await browser.post(
          "/expediering/postat",
          [("_token", page.hidden("_token")), ("postat", day)] + tasks.map { ("uppgift", $0) })
      }
      let none = try await post("2018-03-21", [])
      #expect(none.status == .unprocessableContent)
      #expect(none.text.contains("Kryssa för de brev som är postade."))
      let wrong = try await post("i går \"<b>", [task])
      #expect(wrong.status == .unprocessableContent)
      #expect(wrong.text.contains("value=\"i går &quot;&lt;b&gt;\""))
      #expect(wrong.text.contains("id=\"brev-1\" checked"))
      #expect(try await post("2018-03-21", [task]).status == .seeOther)
      #expect(!(try await browser.get("/expediering").text.contains("brev.pdf")))
      let again = try await post("2018-03-21", [task])
      #expect(again.status == .unprocessableContent)
      #expect(again.text.contains("Uppgiften finns inte längre."))
    }
  }

  @Test(
    "a letter to print is opened from its case and from the list, by those who may read the case, and nothing else is")
  func opened() async throws {
    let fixture = try await WebFixture(accounts: ["namndsekr1"])
    let id = try await fixture.openCase()
    try await fixture.bringToMeeting(id)
    try await fixture.decide(id)
    try await print(fixture, id)
    let effects = try await fixture.session.store.read { try $0.effects(case: id, state: nil) }
    let letter = try #require(effects.first { $0.kind == "expediering.brev" })
    let handler = try #require(fixture.session.registry.handler(letter.kind))
    let name = try #require(try handler.files(of: letter.payload, receipt: .null, dnr: "SOCN/2018:23").first)
    let folder = fixture.folder.appending(path: "brev")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data("hemligt".utf8).write(to: folder.appending(path: "annat.pdf"))
    let settings = WebSettings(port: 0, outputFolder: folder.path)
    try await fixture.browse(later: 35 * 86_400 + 60, settings: settings) { (browser: Browser) async throws -> Void in
      try await browser.logIn("namndsekr1")
      let path = "/arenden/\(id)/brev/\(name)"
      #expect(try await browser.get(path).status == .notFound)
      #expect(try await !browser.get("/arenden/\(id)").text.contains("Brev att skriva ut"))
      try Data(DocumentTests.pdf).write(to: folder.appending(path: name))
      #expect(try await browser.get("/arenden/\(id)").text.contains("href=\"\(path)\""))
      let sent = try await browser.get(path)
      #expect(sent.status == .ok && sent.headers[.contentType] == "application/pdf")
      for other in ["annat.pdf", "..%2Fbrev%2F\(name)", "%2e%2e%2fordning.sqlite"] {
        #expect(try await browser.get("/arenden/\(id)/brev/\(other)").status == .notFound, "\(other)")
      }
    }
  }

  @Test("a clock whose answer has gone says so on the case's page")
  func answered() async throws {
    let fixture = try await WebFixture(accounts: ["namndsekr1"])
    let id = try await fixture.openCase()
    try await fixture.bringToMeeting(id)
    try await fixture.decide(id)
    let now = try fixture.session.now.adding(seconds: 35 * 86_400)
    let rows = try await fixture.session.store.write { tx in
      try tx.leaseEffects(due: now, worker: "w", until: try now.adding(seconds: 60), limit: 10)
    }
    let receipt: Value = ["tid": .string(now.description), "svar": "Klart.", "fil": "brev.pdf", "bilagor": []]
    for row in rows where row.kind.hasPrefix("expediering.") {
      let attempt = try #require(EffectAttempt(openIn: row))
      _ = try await fixture.session.engine.perform(
        .effectTried(attempt, .succeeded(receipt)), on: id, by: "system", at: now)
    }
    try await fixture.browse(later: 35 * 86_400 + 60) { (browser: Browser) async throws -> Void in
      try await browser.logIn("namndsekr1")
      let queue = try await browser.get("/expediering")
      _ = try await browser.post(
        "/expediering/postat",
        [("_token", queue.hidden("_token")), ("postat", "2018-03-21"), ("uppgift", queue.hidden("uppgift"))])
      let page = try await browser.get("/arenden/\(id)").text
      #expect(page.contains("<strong>stannad, svaret är skickat, sista dag var "))
    }
  }

  /// Does what the worker does with the letters of a case.
  private func print(_ fixture: WebFixture, _ id: String) async throws {
    try await fixture.succeed("expediering.brev", file: "brev.pdf", of: id, day: 35)
  }
}
