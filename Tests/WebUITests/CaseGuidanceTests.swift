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

@Suite("What a case's page says of what has been done and what comes next")
struct CaseGuidanceTests {
  @Test("what has just been done is told once, with whom the case waits for now")
  func done() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let other = browser.another()
      try await other.logIn("hl1")
      let page = try await browser.get("/arenden/\(id)")
      #expect(!page.text.contains(" är fördelat i "))
      let sent = try await browser.post(
        "/arenden/\(id)/uppgift", page.identity + [("_uppgift", page.hidden("_uppgift")), ("handläggare", "hl1")])
      #expect(sent.status == .seeOther)
      // Not to somebody else who looks at the case in between.
      #expect(!(try await other.get("/arenden/\(id)").text.contains("class=\"notice done\"")))
      let after = try await browser.get("/arenden/\(id)").text
      #expect(
        after.contains(
          "role=\"status\">Ärendet är fördelat i SOCN/2018:23. Nu väntar ärendet på Handläggare 1: Bedöm remissen."
        ))
      #expect(!(try await browser.get("/arenden/\(id)").text.contains("class=\"notice done\"")))
      // A refused form says nothing of the kind.
      let refused = try await other.act("/arenden/\(id)/gor/anteckna", [("text", "")])
      #expect(refused.status == .unprocessableContent && !refused.text.contains("class=\"notice done\""))
      #expect(!(try await other.get("/arenden/\(id)").text.contains("class=\"notice done\"")))
      #expect(try await other.act("/arenden/\(id)/gor/anteckna", [("text", "Ring.")]).status == .seeOther)
      #expect(
        try await other.get("/arenden/\(id)").text.contains(
          "role=\"status\">Anteckningen är sparad i SOCN/2018:23.</p>"))
    }
  }

  @Test("a row of a list is taken away by a button of its own, and the others stand as they were typed")
  func rows() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    try await fixture.complete("registrera", of: id, by: "registrator1", ["handläggare": "hl1"])
    try await fixture.complete("bedöm", of: id, by: "hl1", ["förslag": "svara"])
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("hl1")
      let page = try await browser.get("/arenden/\(id)")
      let typed = [("beslutspunkter.0", "Första punkten"), ("beslutspunkter.1", "Andra punkten")]
      func send(_ button: (String, String)) async throws -> String {
        let identity = page.identity + [("_uppgift", page.hidden("_uppgift"))]
        return try await browser.post("/arenden/\(id)/uppgift", identity + typed + [button]).text
      }
      let both = try await send(("_rad", ""))
      #expect(both.contains("name=\"_bort\" value=\"beslutspunkter.1\" formnovalidate>Ta bort rad 2</button>"))
      let less = try await send(("_bort", "beslutspunkter.0"))
      #expect(less.contains("Andra punkten") && !less.contains("Första punkten"))
      #expect(less.contains("Ta bort rad 1</button>") && !less.contains("Ta bort rad 2</button>"))
    }
  }

  @Test("the one who hands on to themselves is told so, and what waits for nobody says what it waits for")
  func own() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    try await fixture.complete("registrera", of: id, by: "registrator1", ["handläggare": "hl1"])
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("hl1")
      let page = try await browser.get("/arenden/\(id)")
      let sent = try await browser.post(
        "/arenden/\(id)/uppgift", page.identity + [("_uppgift", page.hidden("_uppgift")), ("förslag", "svara")])
      #expect(sent.status == .seeOther)
      let after = try await browser.get("/arenden/\(id)").text
      #expect(after.contains("Nästa uppgift kan du göra: Skriv förslag till yttrande."))
    }
  }

  @Test("steps that the case has gone round say so; those ahead and those done do not")
  func passed() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    try await fixture.bringToMeeting(id)
    try await fixture.browse(later: 8 * 86_400) { (browser: Browser) async throws -> Void in
      await browser.take(try await fixture.secret(of: "hl1", later: 8 * 86_400))
      let page = try await browser.get("/arenden/\(id)").text
      for title in ["Anstånd med svaret", "Besluta på delegation"] {
        #expect(page.contains("–</span> \(title) <span class=\"small\">hoppades över</span>"), "\(title)")
      }
      #expect(page.contains("●</span> Granska förslaget <span class=\"small\">klart</span>"))
      #expect(page.contains("○</span> Avsluta ärendet</li>"))
      // What is counted is what is shown.
      let events = page.matches(of: /<li><time>/).count
      #expect(events > 0 && page.contains("href=\"#handelser\">Händelser \(events)</a>"))
    }
  }

  @Test("fields that were left empty stand by themselves, behind their number")
  func empty() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase(Context([("fråga", .null)]))
    try await fixture.browse { (browser: Browser) async throws -> Void in
      await browser.take(try await fixture.secret(of: "registrator1"))
      let page = try await browser.get("/arenden/\(id)").text
      let start = try #require(page.firstRange(of: "uppgifter är inte ifyllda</summary>"))
      let filled = page[..<start.lowerBound]
      let empty = page[start.upperBound...].prefix(6_000)
      #expect(filled.contains("<dt>Vad remissen gäller</dt>") && !filled.contains("<dt>Vad avsändaren vill veta</dt>"))
      #expect(empty.contains("<dt>Vad avsändaren vill veta</dt>") && empty.contains(">Fyll i<span"))
    }
  }

  @Test("whoever reviews finds the documents beside the form, as links")
  func documents() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    try await fixture.complete("registrera", of: id, by: "registrator1", ["handläggare": "hl1"])
    try await fixture.complete("bedöm", of: id, by: "hl1", ["förslag": "svara"])
    try await fixture.complete(
      "utkast", of: id, by: "hl1",
      [
        "yttrande": "Nämnden har inget att invända.", "ärendebeskrivning": "En remiss.",
        "beslutspunkter": ["Svaret ges."],
        "omedelbar": true, "eget_område": "belyst", "juridik": "belyst", "ekonomi": "belyst", "folkhälsa": "belyst",
        "tillgänglighet": "belyst", "barnrätt": "belyst", "jämställdhet": "belyst",
      ])
    try await fixture.complete("försättsblad", of: id, by: "hl1")
    try await fixture.browse { (browser: Browser) async throws -> Void in
      await browser.take(try await fixture.secret(of: "chef1"))
      let page = try await browser.get("/arenden/\(id)").text
      let task = try #require(page.firstRange(of: "<p>Läs först:</p>"))
      let list = page[task.upperBound...].prefix(900)
      for title in ["Förslag till yttrande", "Tjänsteskrivelse"] {
        #expect(list.contains(/href="\/arenden\/[^"]*\/handlingar\/[0-9]+\/text">[0-9]+\./), "\(title)")
        #expect(list.contains(title), "\(title)")
      }
    }
  }

  @Test("only those who may have a case are offered it, and why another is missing is said")
  func holders() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      await browser.take(try await fixture.secret(of: "registrator1"))
      let page = try await browser.get("/arenden/\(id)").text
      let select = try #require(page.firstRange(of: "name=\"handläggare\""))
      let list = page[select.upperBound...].prefix(1_500)
      #expect(list.contains("<option value=\"hl1\">") && list.contains("<option value=\"hl2\">"))
      #expect(!list.contains("value=\"registrator1\"") && !list.contains("value=\"ordf1\""))
      #expect(page.contains("Den som saknas i listan har inte rollen handläggare i Socialnämnden i dag."))
    }
  }

  @Test("what a delegate has handed over the body decides, until it has come back")
  func handedOver() async throws {
    let fixture = try await WebFixture(day: "2026-01-13")
    let applicant: Value = ["namn": "Föreningen", "e_post": "forening@exempel.example"]
    let inputs: [(String, Value)] = [
      ("sökande", applicant), ("rubrik", "Fest"), ("till", "slutet"), ("antal_dagar", 1),
    ]
    let receipt = try await fixture.session.engine.open(
      OpenRequest(workflow: "delegationsbeslut", board: "socialnämnden", inputs: Context(inputs)), by: "registrator1",
      at: fixture.session.now)
    let id = receipt.caseID
    @Sendable func who(_ browser: Browser) async throws -> String {
      let page = try await browser.get("/arenden/\(id)").text
      let start = try #require(page.firstRange(of: "<h2 id=\"vem\">"))
      return String(page[start.upperBound...].prefix(1_200).split(separator: "</section>")[0])
    }
    try await fixture.complete("registrera", of: id, by: "registrator1", ["handläggare": "hl1"])
    try await fixture.browse { (browser: Browser) async throws -> Void in
      await browser.take(try await fixture.secret(of: "hl1"))
      #expect(try await who(browser).contains("<strong>Handläggare"))
      // What leaves the meeting for what is urgent is offered while the case waits for one.
      let urgent = "För in: Ärendet kan inte vänta på sammanträdet"
      #expect(try await !browser.get("/arenden/\(id)").text.contains(urgent))
      // What the task says is not said once more.
      let page = try await browser.get("/arenden/\(id)").text
      #expect(page.components(separatedBy: "Handläggare beslutar enligt punkt").count == 2)
      try await fixture.complete(
        "beslut", of: id, by: "hl1", ["åtgärd": "till nämnden", "beslut": "Tillstånd medges.", "skäl": "Ny fråga."])
      let handed = try await who(browser)
      #expect(handed.contains("<strong>Socialnämnden</strong>") && handed.contains("Ärendet är lämnat till"))
      #expect(handed.contains("Ärendet är anmält till sammanträdet") && !handed.contains("punkt"))
      // What can be done by a link of its own is not offered as a step beside.
      let doors = try await browser.get("/arenden/\(id)").text
      #expect(doors.contains(urgent))
      #expect(doors.components(separatedBy: ">Skriv en anteckning<").count == 2)
    }
  }
}
