import CaseStore
import CivilTime
import FEEL
import HTTPTypes
import Testing
import WorkflowEngine

@testable import WebUI
@testable import ordning

@Suite("What is done to a case besides its tasks")
struct ActTests {
  @Test("a note is written and stands on the case's page, as text and not as HTML")
  func note() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("hl1")
      let done = try await browser.act("/arenden/\(id)/gor/anteckna", [("text", "Ring <script>alert(1)</script>")])
      #expect(done.status == .seeOther && done.headers[.location] == "/arenden/\(id)")
      let page = try await browser.get("/arenden/\(id)")
      #expect(page.text.contains("Ring &lt;script&gt;alert(1)&lt;/script&gt;"))
      #expect(!page.text.contains("<script>alert"))
      #expect(try await browser.act("/arenden/\(id)/gor/anteckna").status == .unprocessableContent)
    }
  }

  @Test("a form read before somebody else's change is refused, tells the change and keeps what was typed")
  func stale() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let path = "/arenden/\(id)/gor/anteckna"
      let page = try await browser.get(path)
      _ = try await fixture.session.engine.perform(
        .addNote("En annan har ringt."), on: id, by: "hl1", at: fixture.session.now)
      let refused = try await browser.post(path, page.identity + [("text", "Min text")])
      #expect(refused.status == .conflict)
      #expect(refused.text.contains("En annan har ringt."))
      #expect(refused.text.contains("Min text</textarea>"))
      // The form now carries what has been seen.
      #expect(try await browser.post(path, refused.identity + [("text", "Min text")]).status == .seeOther)
    }
  }

  @Test("where only the program has gone on meanwhile, nobody is said to have")
  func programChange() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    let days: Int64 = 30 * 86_400
    try await fixture.browse(later: days) { (browser: Browser) async throws -> Void in
      await browser.take(try await fixture.secret(of: "registrator1", later: days))
      let path = "/arenden/\(id)/gor/anteckna"
      let page = try await browser.get(path)
      _ = try await fixture.session.engine.perform(
        .tick, on: id, by: "system", at: fixture.session.now.adding(seconds: days))
      let refused = try await browser.post(path, page.identity + [("text", "Min text")])
      #expect(refused.status == .conflict && refused.text.contains("Min text</textarea>"))
      #expect(refused.text.contains("Programmet har gått vidare i ärendet sedan du öppnade sidan."))
      #expect(!refused.text.contains("Du har själv"))
    }
  }

  @Test(
    "who has made the change oneself, in another tab, is told so", arguments: [("registrator1", true), ("hl1", false)])
  func ownChange(account: String, isOwn: Bool) async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let path = "/arenden/\(id)/gor/anteckna"
      let page = try await browser.get(path)
      for actor in ["registrator1", account] {
        _ = try await fixture.session.engine.perform(
          .addNote("Har ringt."), on: id, by: actor, at: fixture.session.now)
      }
      let refused = try await browser.post(path, page.identity + [("text", "Min text")])
      #expect(refused.status == .conflict && refused.text.contains("Min text</textarea>"))
      #expect(refused.text.contains("Du har själv ändrat ärendet sedan du öppnade sidan") == isOwn)
      #expect(refused.text.contains("Någon annan har ändrat ärendet") != isOwn)
    }
  }

  @Test("a form of one case is never taken for another")
  func mixed() async throws {
    let fixture = try await WebFixture()
    let (first, second) = (try await fixture.openCase(), try await fixture.openCase())
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let page = try await browser.get("/arenden/\(first)/gor/anteckna")
      let refused = try await browser.post("/arenden/\(second)/gor/anteckna", page.identity + [("text", "Fel ärende")])
      #expect(refused.status == .forbidden)
      #expect(try await !browser.get("/arenden/\(second)").text.contains("Fel ärende"))
    }
  }

  @Test("a mistyped input is corrected with a reason; a wrong value is told beside its field and changes nothing")
  func correct() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let path = "/arenden/\(id)/gor/ratta?av=svarstid"
      let without = try await browser.act(path, [("värde", "2018-03-16")])
      #expect(without.status == .unprocessableContent && without.text.contains("id=\"f-skäl-fel\""))
      let wrong = try await browser.act(path, [("värde", "sextonde mars"), ("skäl", "Fel dag")])
      #expect(wrong.status == .unprocessableContent)
      #expect(wrong.text.contains("id=\"f-värde-fel\"") && wrong.text.contains("value=\"sextonde mars\""))
      #expect(wrong.text.contains("href=\"#f-värde\""))
      #expect(try await browser.get("/arenden/\(id)").text.contains("fre 9 mars"))
      let done = try await browser.act(path, [("värde", "2018-03-16"), ("skäl", "Fel dag")])
      #expect(done.status == .seeOther)
      #expect(try await browser.get("/arenden/\(id)").text.contains("fre 16 mars"))
    }
  }

  @Test("a closed door has a sign, and does not open to whoever pushes it")
  func closed() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("hl1")
      let sign = "Bara registrator och nämndsekreterare får makulera ett ärende."
      #expect(try await browser.get("/arenden/\(id)").text.contains(sign))
      let page = try await browser.get("/arenden/\(id)/gor/makulera")
      #expect(page.text.contains(sign) && page.hidden("_version").isEmpty)
      let form = try await browser.get("/arenden/\(id)/gor/anteckna")
      let pushed = try await browser.post("/arenden/\(id)/gor/makulera", form.identity + [("skäl", "Fel")])
      #expect(pushed.status == .forbidden)
      #expect(try await browser.get("/arenden/\(id)").hidden("_version") == form.hidden("_version"))
    }
  }

  @Test("a wrongly opened case is annulled with a reason, and can then be neither corrected nor annulled again")
  func annul() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let path = "/arenden/\(id)/gor/makulera"
      #expect(try await browser.act(path, [("skäl", " ")]).status == .unprocessableContent)
      #expect(try await browser.act(path, [("skäl", "Dubblett")]).status == .seeOther)
      let page = try await browser.get("/arenden/\(id)")
      #expect(page.text.contains("makulerat") && page.text.contains("Dubblett"))
      #expect(page.text.contains("Ärendet är makulerat.") && !page.text.contains("/gor/ratta"))
    }
  }

  @Test("a withdrawal is taken in once, however often its form is sent")
  func withdrawn() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let path = "/arenden/\(id)/gor/besked?av=" + "remiss_återkallad".inQuery
      let wrong = try await browser.act(path, [("dag", ""), ("skäl", "Lagen ändras inte.")])
      #expect(wrong.status == .unprocessableContent && wrong.text.contains("Lagen ändras inte."))
      #expect(try await browser.act(path, [("dag", "2018-02-14")]).status == .seeOther)
      let page = try await browser.get("/arenden/\(id)")
      #expect(page.text.contains("Remissen är återkallad"))
      #expect(page.text.contains("Ärendet är avslutat."))
    }
  }

  @Test("a step that people start themselves becomes a task where they stand")
  func start() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("hl1")
      let page = try await browser.get("/arenden/\(id)")
      #expect(page.text.contains("Det startas av enhetschef."))
      let started = try await browser.post("/arenden/\(id)/gor/starta?av=bevakning", page.identity)
      #expect(started.status == .seeOther)
      #expect(try await browser.get("/arenden/\(id)").text.contains("id=\"uppgift-!optional/bevakning"))
    }
  }

  @Test("a clock is stopped, let run on and made longer with a reason, within what the process allows")
  func clock() async throws {
    let process = """
      workflow: klockprov
      title: Klockprov
      inputs: {dag: {type: date, title: Dag, required: true}}
      clocks:
        tid: {title: Handläggningstid, lagrum: FL 9 §, until: = dag, suspend: true, extend: {at_most: P1M, times: 1, needs: [skäl]}}
      steps:
        - {id: registrera, uses: arende.registrera, title: Registrera, role: registrator}
      """
    let fixture = try await WebFixture(processes: ["klockprov": process])
    let id = try await fixture.session.engine.open(
      OpenRequest(workflow: "klockprov", board: "socialnämnden", inputs: Context([("dag", "2018-03-09")])),
      by: "registrator1",
      at: fixture.session.now
    ).caseID
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("hl1")
      func act(_ name: String, _ fields: [(String, String)] = []) async throws -> Browser.Page {
        try await browser.act("/arenden/\(id)/gor/\(name)?av=tid", fields + [("skäl", "Inväntar svar")])
      }
      let long = try await act("forlang-klocka", [("antal", "2"), ("enhet", "M")])
      #expect(long.status == .unprocessableContent && long.text.contains("högst"))
      #expect(try await act("forlang-klocka", [("antal", "två"), ("enhet", "W")]).text.contains("f-antal-fel"))
      #expect(try await act("forlang-klocka", [("antal", "2"), ("enhet", "W")]).status == .seeOther)
      #expect(try await browser.get("/arenden/\(id)").text.contains("fre 23 mars"))
      #expect(try await browser.get("/arenden/\(id)").text.contains("gor/stoppa-klocka"))
      #expect(try await act("stoppa-klocka").status == .seeOther)
      let stopped = try await browser.get("/arenden/\(id)")
      #expect(stopped.text.contains("stoppad sedan ons 14 feb 2018") && stopped.text.contains("gor/starta-klocka"))
      #expect(try await act("starta-klocka").status == .seeOther)
      #expect(try await browser.get("/arenden/\(id)").text.contains("Inväntar svar"))
    }
  }

  @Test("a clock that has run out cannot be made longer, which is said where it is done")
  func lateClock() async throws {
    let process = """
      workflow: klockprov
      title: Klockprov
      inputs: {dag: {type: date, title: Dag, required: true}}
      clocks:
        tid: {title: Handläggningstid, until: = dag, extend: {at_most: P1M, times: 1, needs: [skäl]}}
      steps:
        - {id: registrera, uses: arende.registrera, title: Registrera, role: registrator}
      """
    let fixture = try await WebFixture(processes: ["klockprov": process])
    let id = try await fixture.session.engine.open(
      OpenRequest(workflow: "klockprov", board: "socialnämnden", inputs: Context([("dag", "2018-03-09")])),
      by: "registrator1",
      at: fixture.session.now
    ).caseID
    let days: Int64 = 30 * 86_400
    try await fixture.browse(later: days) { (browser: Browser) async throws -> Void in
      await browser.take(try await fixture.secret(of: "hl1", later: days))
      let page = try await browser.get("/arenden/\(id)").text
      #expect(page.contains("Tiden gick ut fre 9 mars 2018 och kan inte förlängas i efterhand."))
      #expect(!page.contains("gor/forlang-klocka"))
    }
  }

  @Test("an answer from outside is taken in only while somebody waits for it")
  func idleMessage() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let page = try await browser.get("/arenden/\(id)").text
      #expect(page.contains("besked?av=" + "remiss_återkallad".inQuery))
      let answer = "/gor/besked?av=" + "anstånd_besked".inQuery
      #expect(!page.contains(answer))
      let closed = try await browser.get("/arenden/\(id)\(answer)").text
      #expect(closed.contains("Ingen i ärendet väntar på det beskedet nu."))
      #expect(!closed.contains("<button>För in beskedet"))
    }
  }

  @Test("what one has just done can be taken back by oneself, until somebody else has acted")
  func undo() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let page = try await browser.get("/arenden/\(id)")
      #expect(!page.text.contains("/gor/angra"))
      let form = page.identity + [("_uppgift", page.hidden("_uppgift")), ("handläggare", "hl1")]
      #expect(try await browser.post("/arenden/\(id)/uppgift", form).status == .seeOther)
      #expect(try await browser.get("/arenden/\(id)").text.contains(">Ångra: Registrera och fördela</a>"))
      #expect(try await browser.act("/arenden/\(id)/gor/angra").status == .seeOther)
      let again = try await browser.get("/arenden/\(id)")
      #expect(again.text.contains("Fördela i SOCN/2018:23 - 759") && !again.text.contains("/gor/angra"))
    }
  }

  @Test("a stop is settled: tried again when its cause has been put right, or refused without a reason")
  func incident() async throws {
    let process = """
      workflow: stopp
      title: Stopp
      inputs: {tal: {type: integer, title: Tal}}
      steps:
        - id: registrera
          uses: arende.registrera
          title: Registrera
          role: registrator
          next:
            - {when: tal > 3, to: avslut}
            - {to: avslut}
        - {id: avslut, uses: arende.avsluta, title: Avsluta, role: registrator, with: {utfall: klart}}
      """
    let fixture = try await WebFixture(processes: ["stopp": process])
    let id = try await fixture.session.engine.open(
      OpenRequest(workflow: "stopp", board: "socialnämnden", inputs: Context()), by: "registrator1",
      at: fixture.session.now
    ).caseID
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let page = try await browser.get("/arenden/\(id)")
      let form = page.identity + [("_uppgift", page.hidden("_uppgift")), ("handläggare", "hl1")]
      #expect(try await browser.post("/arenden/\(id)/uppgift", form).status == .seeOther)
      let stopped = try await browser.get("/arenden/\(id)")
      let start = try #require(stopped.text.firstRange(of: "/arenden/\(id)/gor/stopp")).lowerBound
      let path = String(stopped.text[start...].prefix { $0 != "\"" })
      let skipped = try await browser.act(path, [("hur", "skip")])
      #expect(skipped.status == .unprocessableContent && skipped.text.contains("id=\"f-skäl-fel\""))
      #expect(try await browser.act(path).text.contains("id=\"f-hur-fel\""))
      let corrected = try await browser.act("/arenden/\(id)/gor/ratta?av=tal", [("värde", "5"), ("skäl", "Glömt")])
      #expect(corrected.status == .seeOther)
      #expect(try await browser.act(path, [("hur", "retry")]).status == .seeOther)
      let going = try await browser.get("/arenden/\(id)")
      #expect(!going.text.contains("/gor/stopp") && going.text.contains("Avsluta"))
    }
  }

  @Test("a task of no role that somebody else has started is said to be theirs, by name")
  func startedByAnother() async throws {
    let process = """
      workflow: fråga
      title: Fråga
      steps: [{id: avslut, uses: arende.avsluta, title: Avsluta, role: registrator, with: {utfall: klart}}]
      optional:
        - {id: jäv, uses: beslut.jav, title: Anmäl jäv}
      """
    let fixture = try await WebFixture(accounts: ["hl1", "hl2"], processes: ["fraga": process])
    let (engine, now) = (fixture.session.engine, fixture.session.now)
    let id = try await engine.open(
      OpenRequest(workflow: "fråga", board: "socialnämnden", inputs: Context()), by: "registrator1", at: now
    ).caseID
    _ = try await engine.perform(.startOptional("jäv"), on: id, by: "hl1", at: now)
    let tasks = try await fixture.session.store.read { try $0.workItems(.init(caseID: id), reader: .system) }
    let task = try #require(tasks.first { $0.assignee == "hl1" })
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("hl2")
      let page = try await browser.get("/arenden/\(id)").text
      #expect(page.contains("<p class=\"sign\">Uppgiften är tilldelad Handläggare 1.</p>"))
      #expect(!page.contains("görs av ."))
      let taken = try await browser.get("/arenden/\(id)/gor/ta?av=\(task.id.inQuery)")
      #expect(taken.text.contains("Uppgiften är tilldelad Handläggare 1.") && !taken.text.contains("görs av ."))
    }
  }

  @Test("an act, a clock or a task that there is not is no page")
  func missing() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      for name in ["finns-inte", "ratta?av=finns-inte", "stoppa-klocka?av=svarstid", "ta", "stopp?av=x", "besked"] {
        #expect(try await browser.get("/arenden/\(id)/gor/\(name)").status == .notFound)
      }
    }
  }
}
