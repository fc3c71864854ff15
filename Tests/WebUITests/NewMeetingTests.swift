import CaseStore
import CivilTime
import FEEL
import HTTPTypes
import Testing
import WorkflowEngine
import WorkflowKit

@testable import WebUI
@testable import ordning

@Suite("A meeting added in the browser")
struct NewMeetingTests {
  private static let path = "/sammantraden/nytt"
  private static let days = [
    ("_organ", "socialnämnden"), ("dag", "2018-04-11"), ("manusstopp", "2018-03-28"), ("kallelse", "2018-04-04"),
    ("plats", "Lilla salen"),
  ]

  @Test("stands among the others by its day, and every other byte of the file is as it was")
  func added() async throws {
    let fixture = try await WebFixture(accounts: ["namndsekr1", "sysforv1"])
    let before = try #require(try await fixture.session.store.read { try $0.config("organisation") }).bytes
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("namndsekr1")
      let door = "\(Self.path)?organ=\("socialnämnden".inQuery)"
      #expect(try await browser.get("/sammantraden").text.contains("href=\"\(door)\""))
      let form = try await browser.get(door)
      let done = try await browser.post(Self.path, [("_token", form.hidden("_token"))] + Self.days)
      #expect(done.status == .seeOther)
      let page = try await browser.get(try #require(done.headers[.location])).text
      #expect(page.contains("11 april 2018") && page.contains("Lilla salen"))
      #expect(page.contains("role=\"status\">Sammanträdet ons 11 april 2018 är tillagt för Socialnämnden.</p>"))
      #expect(try await browser.get("/sammantraden").text.contains("ons 11 april 2018"))
      try await browser.logIn("sysforv1")
      let log = try await browser.get("/administration").text
      #expect(log.contains("Socialnämnden, ons 11 april 2018") && log.contains("Nämndsekreterare 1"))
      let file = try await browser.get("/administration/organisation")
      #expect(file.text.contains("place: Lilla salen"))
    }
    let after = try #require(try await fixture.session.store.read { try $0.config("organisation") }).bytes
    let (old, new) = (Self.lines(before), Self.lines(after))
    let added = "      - {date: 2018-04-11, cutoff: 2018-03-28, notice: 2018-04-04, place: Lilla salen}"
    #expect(new.filter { $0 != added } == old)
    let place = try #require(new.firstIndex(of: added))
    #expect(new[place - 1].contains("date: 2018-03-21") && new[place + 1].contains("date: 2018-04-25"))
    #expect(try await fixture.session.engine.audit() == [])
  }

  @Test("is taken away again as long as no case is up at it, with a line in the log; one of the file is not")
  func removed() async throws {
    let fixture = try await WebFixture(accounts: ["namndsekr1", "sysforv1"])
    let before = try #require(try await fixture.session.store.read { try $0.config("organisation") }).bytes
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("namndsekr1")
      let form = try await browser.get("\(Self.path)?organ=\("socialnämnden".inQuery)")
      let added = try await browser.post(Self.path, [("_token", form.hidden("_token"))] + Self.days)
      let meeting = try await browser.get(try #require(added.headers[.location]))
      #expect(meeting.text.contains("Ta bort sammanträdet"))
      let identity = ["_token", "_organ", "_dag"].map { ($0, meeting.hidden($0)) }
      let path = "/sammantraden/ta-bort"
      let done = try await browser.post(path, identity)
      #expect(done.headers[.location] == "/sammantraden")
      #expect(try await browser.get("/sammantraden").text.contains("är borttaget."))
      #expect(try await browser.get("/sammantraden").text.contains("11 april") == false)
      #expect(try await browser.post(path, identity).text.contains("finns inte längre"))
      // One that stands in the file.
      let others = "/sammantraden/dag?organ=\("socialnämnden".inQuery)&dag=2018-03-21"
      #expect(try await !browser.get(others).text.contains("Ta bort sammanträdet"))
      let refused = try await browser.post(path, identity.prefix(2) + [("_dag", "2018-03-21")])
      #expect(refused.status == .unprocessableContent && refused.text.contains("är inte tillagt här"))
      try await browser.logIn("sysforv1")
      let log = try await browser.get("/administration").text
      #expect(log.contains("togs bort") && log.contains("lades till"))
    }
    let after = try #require(try await fixture.session.store.read { try $0.config("organisation") }).bytes
    #expect(after == before)
    #expect(try await fixture.session.engine.audit() == [])
  }

  @Test("can have matters moved to it, and is then not taken away")
  func moved() async throws {
    let fixture = try await WebFixture(accounts: ["namndsekr1"])
    let id = try await fixture.openCase()
    try await fixture.bringToMeeting(id)
    try await fixture.browse(later: 8 * 86_400) { (browser: Browser) async throws -> Void in
      try await browser.logIn("namndsekr1")
      let form = try await browser.get("\(Self.path)?organ=\("socialnämnden".inQuery)")
      let days = [
        ("_organ", "socialnämnden"), ("dag", "2018-03-14"), ("manusstopp", "2018-03-07"), ("kallelse", "2018-03-08"),
        ("plats", "Lilla salen"),
      ]
      let added = try await browser.post(Self.path, [("_token", form.hidden("_token"))] + days)
      let place = try #require(added.headers[.location])
      let page = try await browser.get("/arenden/\(id)")
      let fields = page.identity + [("_uppgift", page.hidden("_uppgift")), ("utfall", "flytt")]
      let late = try await browser.post("/arenden/\(id)/uppgift", fields + [("sammanträde", "2018-02-28")])
      #expect(late.status == .unprocessableContent)
      #expect(late.text.contains("Det går att flytta till ons 14 mars 2018 (manusstopp ons 7 mars 2018)"))
      let done = try await browser.post("/arenden/\(id)/uppgift", fields + [("sammanträde", "2018-03-14")])
      #expect(done.status == .seeOther)
      let after = try await browser.get("/arenden/\(id)").text
      #expect(after.contains("Ärendet är flyttat från sammanträdet ons 21 mars 2018 till ons 14 mars 2018."))
      #expect(after.contains("Ärendet är anmält till sammanträdet ons 14 mars 2018."))
      // Nothing is decided by it, and what was refused before it is not filled in again.
      #expect(after.contains("Sparat i SOCN/2018:23. Uppgiften står kvar: "))
      #expect(!after.contains("Ditt utkast är ifyllt") && !after.contains("2018-02-28"))
      let meeting = try await browser.get(place).text
      #expect(meeting.contains("SOCN/2018:23") && !meeting.contains("Ta bort sammanträdet"))
      #expect(meeting.contains("kan inte tas bort: SOCN/2018:23 är anmält dit"))
      let token = form.hidden("_token")
      let refused = try await browser.post(
        "/sammantraden/ta-bort", [("_token", token), ("_organ", "socialnämnden"), ("_dag", "2018-03-14")])
      #expect(refused.status == .unprocessableContent && refused.text.contains("SOCN/2018:23 är anmält dit"))
    }
    // What has been decided there keeps it too.
    try await fixture.complete(
      "sammanträde", of: id, by: "namndsekr1", day: 28,
      ["utfall": "bifall", "omedelbar": true, "antal_ledamöter": 11])
    try await fixture.browse(later: 28 * 86_400) { (browser: Browser) async throws -> Void in
      try await browser.logIn("namndsekr1")
      let place = "/sammantraden/dag?organ=\("socialnämnden".inQuery)&dag=2018-03-14"
      let meeting = try await browser.get(place).text
      #expect(meeting.contains("beslutades då.") && !meeting.contains("Ta bort sammanträdet"), "\(meeting)")
      let form = try await browser.get("\(Self.path)?organ=\("socialnämnden".inQuery)")
      let refused = try await browser.post(
        "/sammantraden/ta-bort",
        [("_token", form.hidden("_token")), ("_organ", "socialnämnden"), ("_dag", "2018-03-14")])
      #expect(refused.status == .unprocessableContent && refused.text.contains("beslutades då"))
    }
    #expect(try await fixture.session.engine.audit() == [])
  }

  @Test("is refused beside the fields where its days are wrong, keeps what was typed and changes nothing")
  func refused() async throws {
    let fixture = try await WebFixture(accounts: ["namndsekr1", "hl1"])
    let before = try await fixture.session.store.read { try $0.configHash("organisation") }
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("namndsekr1")
      let token = try await browser.get("\(Self.path)?organ=\("socialnämnden".inQuery)").hidden("_token")
      for (changes, field, problem) in [
        (["dag": "2018-03-21"], "dag", "det finns redan ett sammanträde ons 21 mars 2018"),
        (["manusstopp": "2018-04-12"], "manusstopp", "får inte ligga efter sammanträdet ons 11 april 2018"),
        (["kallelse": "2018-04-12"], "kallelse", "får inte ligga efter sammanträdet ons 11 april 2018"),
        (["dag": "2018-02-13"], "dag", "tis 13 feb 2018 har redan passerat"),
        (["dag": "2028-04-11"], "dag", "tis 11 april 2028 är mer än två år bort: kontrollera året"),
        (["plats": " "], "plats", "måste fyllas i"),
      ] {
        let fields = Self.days.map { ($0.0, changes[$0.0] ?? $0.1) }
        let page = try await browser.post(Self.path, [("_token", token)] + fields)
        #expect(page.status == .unprocessableContent)
        #expect(page.text.contains("id=\"f-\(field)-fel\">\(problem)"), "\(field)")
        #expect(page.text.contains("value=\"2018-04-04\"") || field == "kallelse")
      }
      #expect(try await browser.get(Self.path).headers[.location] == "/sammantraden")
      try await browser.logIn("hl1")
      let list = try await browser.get("/sammantraden").text
      #expect(!list.contains(Self.path) && list.contains("Sammanträden läggs till av nämndsekreterare"))
    }
    #expect(try await fixture.session.store.read { try $0.configHash("organisation") } == before)
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
