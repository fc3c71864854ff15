import CaseStore
import FEEL
import HTTPTypes
import Testing
import WorkflowEngine

@testable import WebUI
@testable import ordning

@Suite("A secret document in an open case")
struct SecretDocumentTests {
  private static let fields = [
    ("titel", "Läkarintyget"), ("riktning", "in"), ("dag", "2018-02-14"), ("motpart", "Vårdcentralen"),
    ("sekretess", "OSL 26:1"),
  ]
  private static let secrets = ["Läkarintyg", "Vårdcentralen", "OSL 26:1", "handlingar/1\""]

  /// Puts the document into the fixture's open case.
  private static func added(_ fixture: WebFixture, publicTitle: String = "Bilaga om hälsa") async throws -> String {
    let id = try await fixture.openCase()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let path = "/arenden/\(id)/gor/handling"
      let form = try await browser.get(path)
      let sent = form.identity + fields + [("offentlig_titel", publicTitle)]
      #expect(try await browser.upload(path, sent, file: ("intyg.pdf", DocumentTests.pdf)).status == .seeOther)
    }
    return id
  }

  @Test("is refused without a public title, beside its field")
  func untitled() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let path = "/arenden/\(id)/gor/handling"
      let form = try await browser.get(path)
      let refused = try await browser.upload(path, form.identity + Self.fields, file: ("a.pdf", DocumentTests.pdf))
      #expect(refused.status == .unprocessableContent)
      #expect(refused.text.contains("id=\"f-offentlig_titel-fel\">måste fyllas i: handlingen är sekretessmarkerad"))
    }
    #expect(try await fixture.session.store.read { try $0.documents(case: id) }.isEmpty)
  }

  @Test("is its number, its day and its public title to those who may not read it, on every page of the case")
  func others() async throws {
    let fixture = try await WebFixture()
    let id = try await Self.added(fixture)
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("hl1")
      for path in ["", "/handlingslista", "/dagboksblad", "/gor/anteckna", "/underlag"] {
        let page = try await browser.get("/arenden/\(id)\(path)")
        #expect(page.status == .ok, "\(path)")
        for word in Self.secrets { #expect(!page.text.contains(word), "\(path) tells of \(word)") }
      }
      for path in ["", "/handlingslista", "/dagboksblad"] {
        let page = try await browser.get("/arenden/\(id)\(path)").text
        #expect(page.contains("Bilaga om hälsa") && page.contains("sekretess") && !page.contains("gallrad"), "\(path)")
      }
      #expect(
        try await browser.get("/arenden/\(id)").text.contains("Handling 1 (in): Bilaga om hälsa"), "the timeline")
      let refused = try await browser.get("/arenden/\(id)/handlingar/1")
      #expect(refused.status == .forbidden && refused.text.contains("Du får inte läsa handlingen"))
      for word in Self.secrets { #expect(!refused.text.contains(word), "\(word)") }
      let found = try await browser.get("/sok?q=\("bilaga hälsa".inQuery)").text
      #expect(found.contains(id) && found.contains("handling 1: Bilaga om hälsa"))
      for word in ["Läkarintyget", "Vårdcentralen", "läkarint"] {
        #expect(try await !browser.get("/sok?q=\(word.inQuery)").text.contains(id), "\(word)")
      }
    }
    #expect(try await fixture.session.engine.audit() == [])
  }

  @Test("is read and found by those who may read secret cases of its nämnd, and that they read it is written down")
  func insiders() async throws {
    let fixture = try await WebFixture()
    let id = try await Self.added(fixture)
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let page = try await browser.get("/arenden/\(id)").text
      #expect(page.contains("Läkarintyget") && page.contains("OSL 26:1") && page.contains("Vårdcentralen"))
      #expect(try await browser.get("/arenden/\(id)/handlingar/1").status == .ok)
      #expect(try await browser.get("/sok?q=\("Läkarintyget".inQuery)").text.contains(id))
      // What they print for others is as those may see it.
      for list in ["handlingslista", "dagboksblad"] {
        let own = try await browser.get("/arenden/\(id)/\(list)").text
        #expect(own.contains("Läkarintyget") && own.contains("href=\"?som=andra\""), "\(list)")
        let others = try await browser.get("/arenden/\(id)/\(list)?som=andra").text
        #expect(others.contains("Bilaga om hälsa") && others.contains("Så får andra se det"), "\(list)")
        for word in Self.secrets { #expect(!others.contains(word), "\(list) tells of \(word)") }
      }
    }
    let readings = try await fixture.session.store.read { try $0.readings(case: id, limit: 10) }
    #expect(readings.map(\.what) == ["handling 1"] && readings.map(\.account) == ["registrator1"])
  }

  @Test("is read by whoever has a role in its case")
  func officer() async throws {
    let fixture = try await WebFixture()
    let id = try await Self.added(fixture)
    let task = try #require(
      try await fixture.session.store.read { try $0.workItems(WorkItemFilter(caseID: id), reader: .system).first })
    _ = try await fixture.session.engine.perform(
      .completeTask(task.id, values: Context([("handläggare", "hl1")])), on: id, by: "registrator1",
      at: fixture.session.now)
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("hl1")
      #expect(try await browser.get("/arenden/\(id)").text.contains("Läkarintyget"))
      #expect(try await browser.get("/arenden/\(id)/handlingar/1").status == .ok)
      #expect(try await browser.get("/sok?q=\("Läkarintyget".inQuery)").text.contains(id))
    }
    #expect(try await fixture.session.engine.audit() == [])
  }

  @Test("comes with a new case too, and is secret as long as the case is open")
  func opening() async throws {
    let fixture = try await WebFixture()
    let location = try await fixture.browse { (browser: Browser) async throws -> String in
      try await browser.logIn("registrator1")
      let form = try await browser.get("/nytt-arende/remissvar")
      let document = Self.fields.map { ("handling:\($0.0)", $0.1) }
      let sent = [("_token", form.hidden("_token"))] + OpeningTests.inputs + document
      let file = ("intyg.pdf", DocumentTests.pdf)
      let refused = try await browser.upload("/nytt-arende/remissvar", sent, file: file)
      #expect(refused.status == .unprocessableContent)
      #expect(refused.text.contains("offentlig_titel-fel"))
      let done = try await browser.upload(
        "/nytt-arende/remissvar", sent + [("handling:offentlig_titel", "Bilaga")], file: file)
      return try #require(done.headers[.location])
    }
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("hl1")
      let page = try await browser.get(location)
      #expect(page.status == .ok && page.text.contains("Bilaga") && !page.text.contains("Läkarintyget"))
      #expect(try await browser.get("\(location)/handlingar/1").status == .forbidden)
    }
  }

  @Test("is marked with a provision, and with nothing else: in a case, in what opens one, and in post")
  func mark() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let file = ("intyg.pdf", DocumentTests.pdf)
      let fields = Self.fields.filter { $0.0 != "sekretess" } + [("offentlig_titel", "Bilaga")]
      let problem = "ska vara en bestämmelse om sekretess, till exempel OSL 26:1"
      for path in ["/arenden/\(id)/gor/handling", "/post-in"] {
        let form = try await browser.get(path)
        for mark in ["hemligt", "ja", "Sekretess!"] {
          let refused = try await browser.upload(path, form.identity + fields + [("sekretess", mark)], file: file)
          #expect(refused.text.contains("id=\"f-sekretess-fel\">\(problem)"), "\(path) \(mark)")
        }
      }
      let token = try await browser.get("/nytt-arende/remissvar").hidden("_token")
      let opening = try await browser.post(
        "/nytt-arende/remissvar", [("_token", token)] + OpeningTests.inputs + [("sekretess", "hemligt")])
      #expect(opening.status == .unprocessableContent && opening.text.contains("id=\"f-sekretess-fel\""))
    }
    for mark in ["OSL 26:1", "26 kap. 1 §", "21 kap 3 § OSL", "offentlighets- och sekretesslagen", "osl"] {
      #expect(IncomingDocument.problem(withMark: mark) == nil, "\(mark)")
      _ = try await fixture.openCase(Context([("sekretess", .string(mark))]))
    }
  }
}
