import CaseStore
import FEEL
import HTTPTypes
import Testing
import WorkflowEngine

@testable import WebUI
@testable import ordning

@Suite("Secret post on its way into a case")
struct SecretPostTests {
  private static let mark = [("sekretess", "OSL 26:1")]
  private static let opening = "/nytt-arende/remissvar"

  @Test("carries its mark to the case that it opens, and its title to no one who may not read it")
  func opens() async throws {
    let fixture = try await WebFixture(accounts: ["registrator1", "hl1"])
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let path = try await browser.takeInPost(Self.mark)
      let form = try await browser.get("\(Self.opening)?post=\(path.dropFirst("/post-in/".count))")
      #expect(
        form.text.contains(
          "Posten är sekretessmarkerad (OSL 26:1). Ärendet blir det också, om du inte tar bort märkningen."))
      #expect(form.text.contains("name=\"sekretess\" type=\"text\" value=\"OSL 26:1\""))
      #expect(form.text.contains("name=\"titel\" type=\"text\" value=\"Brev &lt;om&gt; sophämtning\""))
      #expect(form.text.contains("name=\"mottagen\" type=\"date\" value=\"2018-02-13\""))
      #expect(form.text.contains("name=\"offentlig_titel\" type=\"text\" value=\"\""))
      let identity = ["_token", "_post", "_post_version"].map { ($0, form.hidden($0)) }
      let inputs = identity + OpeningTests.inputs + Self.mark
      let refused = try await browser.post(Self.opening, inputs.filter { $0.0 != "svarstid" })
      #expect(refused.status == .unprocessableContent)
      #expect(refused.text.contains("id=\"f-offentlig_titel-fel\">måste fyllas i: posten är sekretessmarkerad"))
      // All that is wrong is told at once.
      #expect(refused.text.contains("id=\"f-svarstid-fel\""))
      #expect(try await browser.post(Self.opening, inputs + [("offentlig_titel", " ")]).status == .unprocessableContent)
      let done = try await browser.post(Self.opening, inputs + [("offentlig_titel", "Ett yttrande")])
      let location = try #require(done.headers[.location])
      #expect(try await browser.get(location).text.contains("Sekretess. Offentlig rubrik: Ett yttrande"))
      try await browser.logIn("hl1")
      #expect(try await browser.get(location).status == .forbidden)
    }
    let cases = try await fixture.session.store.read { try $0.cases(CaseFilter(), reader: .system) }
    #expect(cases.map(\.secret) == [true] && cases.map(\.publicTitle) == ["Ett yttrande"])
    #expect(try await fixture.session.engine.audit() == [])
  }

  @Test("is told beforehand which processes cannot take it, and cannot choose these")
  func choice() async throws {
    let fixture = try await WebFixture()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let page = try await browser.get(try await browser.takeInPost(Self.mark)).text
      #expect(page.contains("/nytt-arende/remissvar?post="))
      #expect(page.contains("kan inte sekretessmarkeras, och posten är märkt (OSL 26:1)."))
      let closed = "/nytt-arende/\("anmälan_delegationsbeslut".inQuery)"
      #expect(!page.contains(closed))
      // Without secret post it can be chosen, and says what it cannot.
      let open = try await browser.get("/nytt-arende").text
      #expect(open.contains("href=\"\(closed)\"") && open.contains("Ärendena kan inte sekretessmarkeras."))
    }
  }

  @Test("opens an open case only where somebody has taken the mark away, and its document keeps it")
  func unmarked() async throws {
    let fixture = try await WebFixture()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let path = try await browser.takeInPost(Self.mark)
      let form = try await browser.get("\(Self.opening)?post=\(path.dropFirst("/post-in/".count))")
      let identity = ["_token", "_post", "_post_version"].map { ($0, form.hidden($0)) }
      let done = try await browser.post(Self.opening, identity + OpeningTests.inputs + [("sekretess", "")])
      #expect(done.status == .seeOther)
    }
    let cases = try await fixture.session.store.read { try $0.cases(CaseFilter(), reader: .system) }
    #expect(cases.map(\.secret) == [false])
    let documents = try await fixture.session.store.read { try $0.documents(case: cases[0].id) }
    #expect(documents.map(\.secrecy) == ["OSL 26:1"])
  }

  @Test("is not put into a case that is open, and is told how the case is marked; then it is")
  func filed() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    let message = "Posten är sekretessmarkerad (OSL 26:1) men SOCN/2018:23 är öppet."
    let way = "Sekretessmarkera ärendet först (Rätta uppgiften Sekretessmarkering), eller öppna ett eget ärende."
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let path = try await browser.takeInPost(Self.mark)
      let token = try await browser.get("/post-in").hidden("_token")
      let letter = [("_token", token), ("titel", "Brev"), ("dag", "2018-02-14"), ("ärende", "SOCN/2018:23")]
      for refused in [
        try await browser.handlePost(path, "lagg-i", [("ärende", "SOCN/2018:23")]),
        try await browser.upload("/post-in", letter + Self.mark, file: ("brev.pdf", DocumentTests.pdf)),
      ] {
        #expect(refused.status == .unprocessableContent)
        #expect(refused.text.contains(message) && refused.text.contains(way))
      }
      // The way has the name that stands on its page.
      let correction = try await browser.get("/arenden/\(id)/gor/ratta?av=sekretess")
      #expect(correction.text.contains("Rätta uppgiften Sekretessmarkering"))
    }
    #expect(try await fixture.session.store.read { try $0.documents(case: id) }.isEmpty)
    _ = try await fixture.session.engine.perform(
      .correct(field: "sekretess", to: "OSL 26:1", reason: "Hemlig post"), on: id, by: "registrator1",
      at: fixture.session.now)
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let waiting = try await browser.get("/post-in").text
      let item = try #require(waiting.firstMatch(of: /href="(\/post-in\/2018-02-14-[a-z0-9]+)"/))
      let done = try await browser.handlePost(String(item.1), "lagg-i", [("ärende", "SOCN/2018:23")])
      #expect(done.headers[.location] == "/arenden/\(id)?inlagd=ja")
    }
    #expect(try await fixture.session.store.read { try $0.documents(case: id) }.map(\.secrecy) == ["OSL 26:1"])
    #expect(try await fixture.session.engine.audit() == [])
  }
}
