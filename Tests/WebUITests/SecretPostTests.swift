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
      // By its direct address it is closed too.
      let post = try #require(page.firstMatch(of: /remissvar\?post=([a-z0-9-]+)"/)?.1)
      let direct = try await browser.get("\(closed)?post=\(post)").text
      #expect(
        direct.contains("kan inte sekretessmarkeras. Öppna ett av ett annat slag.") && direct.contains("#nytt\">"))
      #expect(!direct.contains("<button>Öppna ärendet</button>"))
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

  @Test("is put into a case that is open under a title that anyone may see, which is asked for beside its field")
  func filed() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    let problem =
      "id=\"%@offentlig_titel-fel\">måste fyllas i: handlingen är sekretessmarkerad, och titeln här ser alla"
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let path = try await browser.takeInPost(Self.mark)
      let token = try await browser.get("/post-in").hidden("_token")
      let number = [("ärende", "SOCN/2018:23")]
      let letter = [("_token", token), ("titel", "Intyget"), ("dag", "2018-02-14")] + number + Self.mark
      let file = ("brev.pdf", DocumentTests.pdf)
      for (refused, prefix) in [
        (try await browser.handlePost(path, "lagg-i", number), "lagg-i-"),
        (try await browser.upload("/post-in", letter, file: file), "f-"),
      ] {
        #expect(refused.status == .unprocessableContent)
        #expect(refused.text.contains(problem.replacing("%@", with: prefix)), "\(prefix)")
        #expect(refused.text.contains("value=\"SOCN/2018:23\""))
      }
      for done in [
        try await browser.handlePost(path, "lagg-i", number + [("offentlig_titel", "Brev från granne")]),
        try await browser.upload("/post-in", letter + [("offentlig_titel", "Bilaga")], file: file),
      ] {
        #expect(done.headers[.location] == "/arenden/\(id)?inlagd=ja")
      }
      try await browser.logIn("hl1")
      let page = try await browser.get("/arenden/\(id)").text
      #expect(page.contains("Brev från granne") && page.contains("Bilaga"))
      for word in ["sophämtning", "Granngården", "Intyget", "OSL 26:1"] { #expect(!page.contains(word), "\(word)") }
    }
    #expect(
      try await fixture.session.store.read { try $0.documents(case: id) }.map(\.secrecy) == ["OSL 26:1", "OSL 26:1"])
    #expect(try await fixture.session.engine.audit() == [])
  }

  @Test("is its day and its public title in the lists to those of the nämnd who may not read it, and leads nowhere")
  func listed() async throws {
    let fixture = try await WebFixture()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let path = try await browser.takeInPost(Self.mark + [("offentlig_titel", "Brev om en granne")])
      let form = try await browser.get(path).text
      #expect(
        form.contains(
          "id=\"lagg-i-offentlig_titel\" name=\"offentlig_titel\" type=\"text\" value=\"Brev om en granne\""))
      let unnamed = try await browser.takeInPost(Self.mark, name: "ba5eba11ba5eba11")
      try await browser.logIn("hl1")
      for list in ["/post-in", "/post-in/lista?manad=2018-02"] {
        let page = try await browser.get(list).text
        #expect(page.contains("<td>Brev om en granne <strong class=\"secret\">sekretess</strong></td>"), "\(list)")
        #expect(page.contains("<td>Sekretessmarkerad post <strong class=\"secret\">sekretess</strong></td>"), "\(list)")
        for word in [path, unnamed, "sophämtning", "Granngården"] {
          #expect(!page.contains(word), "\(list) tells of \(word)")
        }
      }
      #expect(try await browser.get(path).status == .notFound)
      #expect(try await !browser.get("/att-gora").text.contains("Brev om en granne"))
    }
  }
}
