import CaseStore
import CivilTime
import HTTPTypes
import Testing
import WorkflowEngine

@testable import WebUI
@testable import ordning

@Suite("Post that waits")
struct PostTests {
  @Test("is distributed to a handläggare, who finds it in Att göra and puts it into a case")
  func distributed() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let path = try await browser.takeInPost()
      // The same form sent in twice takes it in once.
      #expect(try await browser.takeInPost() == path)
      let waiting = try await browser.get("/post-in")
      #expect(waiting.text.contains("Post som väntar (1)") && waiting.text.contains("Brev &lt;om&gt; sophämtning"))
      #expect(try await browser.get(path).text.contains("Väntar: inte fördelad"))
      #expect(try await browser.get("\(path)/fil").headers[.contentType] == "application/pdf")
      let nobody = try await browser.handlePost(path, "fordela", [("till", ""), ("skäl", "Titta på det här.")])
      #expect(nobody.status == .unprocessableContent && nobody.text.contains("id=\"fordela-till-fel\""))
      #expect(nobody.text.contains("Titta på det här."))
      let given = try await browser.handlePost(path, "fordela", [("till", "konto:hl1")])
      #expect(given.headers[.location] == path)
      #expect(try await browser.get(path).text.contains("role=\"status\">Posten är fördelad till Handläggare 1.</p>"))
      #expect(try await !browser.get("/att-gora").text.contains("sophämtning"))
      // The menu counts what waits for oneself, and the page says how much of the list that is.
      let others = try await browser.get("/post-in").text
      #expect(others.contains("Post som väntar (1, varav 0 hos dig)") && others.contains(">Post in</a>"))

      try await browser.logIn("hl1")
      let list = try await browser.get("/att-gora")
      #expect(list.text.contains("Post till dig (1)") && list.text.contains("href=\"\(path)\""))
      let missing = try await browser.handlePost(path, "lagg-i", [("ärende", "SOCN/2018:99")])
      #expect(missing.status == .unprocessableContent && missing.text.contains("value=\"SOCN/2018:99\""))
      let filed = try await browser.handlePost(path, "lagg-i", [("ärende", "SOCN/2018:23")])
      #expect(filed.headers[.location] == "/arenden/\(id)?inlagd=ja")
      #expect(try await browser.get("/arenden/\(id)").text.contains("Brev &lt;om&gt; sophämtning"))
      #expect(try await !browser.get("/att-gora").text.contains("sophämtning"))
      #expect(try await browser.get("/post-in").text.contains("Post som väntar (0)"))
      let month = try await browser.get("/post-in/lista?manad=2018-02")
      #expect(month.text.contains("Lades i ärendet SOCN/2018:23") && month.text.contains("Granngården"))
      let after = try await browser.get(path)
      #expect(
        after.text.contains("Fördelades till Handläggare 1")
          && !after.text.contains("<form method=\"post\" action=\"/post-in"))
      #expect(try await browser.get("\(path)/fil").status == .notFound)
    }
    let documents = try await fixture.session.store.read { try $0.documents(case: id) }
    #expect(documents.map(\.counterpart) == ["Granngården"] && documents.map(\.day.description) == ["2018-02-13"])
    #expect(try await fixture.session.engine.audit() == [])
  }

  @Test("is not put into a case that has ended, and is told which it was and what to do; else where it went is told")
  func ended() async throws {
    let fixture = try await WebFixture()
    let (ended, going) = (try await fixture.openCase(), try await fixture.openCase())
    _ = try await fixture.session.engine.perform(
      .annul(reason: "Felöppnat"), on: ended, by: "registrator1", at: fixture.session.now)
    let title = "Svar på remiss: Schablonfördelningar ensamkommande 2018"
    let message = "Handlingen är inte tillagd: SOCN/2018:23 \(title) är makulerat sedan ons 14 feb 2018."
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let path = try await browser.takeInPost()
      let token = try await browser.get("/post-in").hidden("_token")
      let letter = [("_token", token), ("titel", "Brev"), ("dag", "2018-02-14"), ("ärende", "SOCN/2018:23")]
      for refused in [
        try await browser.handlePost(path, "lagg-i", [("ärende", "SOCN/2018:23")]),
        try await browser.upload("/post-in", letter, file: ("brev.pdf", DocumentTests.pdf)),
      ] {
        #expect(refused.status == .unprocessableContent && refused.text.contains(message))
        #expect(refused.text.contains("Öppna ett nytt ärende, eller skriv ett annat nummer."))
        #expect(refused.text.contains("value=\"SOCN/2018:23\""))
      }
      let filed = try await browser.handlePost(path, "lagg-i", [("ärende", "SOCN/2018:24")])
      let shown = try await browser.get(try #require(filed.headers[.location])).text
      #expect(shown.contains("Handlingen är tillagd i SOCN/2018:24 \(title)."))
      #expect(try await !browser.get("/arenden/\(going)").text.contains("Handlingen är tillagd"))
    }
    let documents = try await fixture.session.store.read { try $0.documents(case: ended) }
    #expect(documents.isEmpty)
  }

  @Test("is sent on to the authority it belongs to, with the day and the reason, and stays in the list")
  func passedOn() async throws {
    let fixture = try await WebFixture()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let path = try await browser.takeInPost()
      let before = try await browser.get(path).hidden("_version")
      for (fields, wrong) in [
        ([("mottagare", "Länsstyrelsen"), ("dag", "2018-02-14"), ("skäl", " ")], "skäl"),
        ([("mottagare", ""), ("dag", "2018-02-14"), ("skäl", "Hör dit")], "mottagare"),
        ([("mottagare", "Länsstyrelsen"), ("dag", "2018-02-15"), ("skäl", "Hör dit")], "dag"),
        ([("mottagare", "Länsstyrelsen"), ("dag", "2018-02-12"), ("skäl", "Hör dit")], "dag"),
        ([("mottagare", "Länsstyrelsen"), ("dag", "i går"), ("skäl", "Hör dit")], "dag"),
      ] {
        let refused = try await browser.handlePost(path, "skicka-vidare", fields)
        #expect(refused.status == .unprocessableContent)
        #expect(refused.text.contains("id=\"skicka-vidare-\(wrong)-fel\""), "\(fields)")
        if wrong != "mottagare" { #expect(refused.text.contains("value=\"Länsstyrelsen\"")) }
      }
      #expect(try await browser.get(path).hidden("_version") == before)
      let right = [("mottagare", "Länsstyrelsen"), ("dag", "2018-02-14"), ("skäl", "Tillsynen är länsstyrelsens")]
      #expect(try await browser.handlePost(path, "skicka-vidare", right).headers[.location] == path)
      let late = try await browser.handlePost(path, "fordela", [("till", "konto:hl1")], version: before)
      #expect(late.text.contains("Posten väntar inte längre"))
      let month = try await browser.get("/post-in/lista?manad=2018-02")
      #expect(month.text.contains("Skickades vidare till Länsstyrelsen ons 14 feb 2018: Tillsynen är länsstyrelsens"))
      #expect(try await browser.get("/post-in").text.contains("Post som väntar (0)"))
      #expect(try await browser.get("\(path)/fil").status == .ok)
    }
    #expect(try await fixture.session.engine.audit() == [])
  }

  @Test("what was typed is kept where somebody else has done something with it meanwhile")
  func stale() async throws {
    let fixture = try await WebFixture()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let path = try await browser.takeInPost()
      let seen = try await browser.get(path).hidden("_version")
      _ = try await browser.handlePost(path, "fordela", [("till", "roll:handläggare")])
      let refused = try await browser.handlePost(
        path, "skicka-vidare", [("mottagare", "Länsstyrelsen"), ("dag", "2018-02-14"), ("skäl", "Hör dit")],
        version: seen)
      #expect(refused.status == .conflict && refused.text.contains("Du har själv ändrat posten"))
      #expect(refused.text.contains("Hör dit") && refused.text.contains("alla med rollen handläggare"))
      #expect(try await browser.post("\(path)/fordela", [("_token", refused.hidden("_token"))]).status == .forbidden)
    }
  }

  @Test("who has been forestalled is told that it was somebody else")
  func forestalled() async throws {
    let fixture = try await WebFixture(accounts: ["registrator1", "namndsekr1"])
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let path = try await browser.takeInPost()
      let seen = try await browser.get(path).hidden("_version")
      let other = browser.another()
      try await other.logIn("namndsekr1")
      _ = try await other.handlePost(path, "fordela", [("till", "roll:handläggare")])
      let refused = try await browser.handlePost(path, "fordela", [("till", "roll:registrator")], version: seen)
      #expect(refused.status == .conflict && refused.text.contains("Nämndsekreterare 1 har gjort något med posten"))
      #expect(refused.text.contains("Fördelades till alla med rollen handläggare."))
    }
  }

  @Test("opens a case and is its first document")
  func opens() async throws {
    let fixture = try await WebFixture()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let path = try await browser.takeInPost()
      let door = "/nytt-arende/remissvar?post=\(path.dropFirst("/post-in/".count))"
      #expect(try await browser.get(path).text.contains("href=\"\(door)\""))
      let form = try await browser.get(door)
      #expect(form.text.contains("Brev &lt;om&gt; sophämtning") && !form.text.contains("handling:titel"))
      // Whom it came from need not be written again.
      #expect(form.text.contains("name=\"avsändare.namn\" type=\"text\" value=\"Granngården\""))
      // Nor what it is and when it came.
      #expect(form.text.contains("name=\"titel\" type=\"text\" value=\"Brev &lt;om&gt; sophämtning\""))
      #expect(form.text.contains("name=\"mottagen\" type=\"date\" value=\"2018-02-13\""))
      #expect(!form.text.contains("name=\"svarstid\" type=\"date\" value=\"2018"))
      let identity = ["_token", "_post", "_post_version"].map { ($0, form.hidden($0)) }
      let wrong = try await browser.post(
        "/nytt-arende/remissvar", identity + OpeningTests.inputs.filter { $0.0 != "titel" })
      #expect(wrong.status == .unprocessableContent && wrong.hidden("_post") == form.hidden("_post"))
      let done = try await browser.post("/nytt-arende/remissvar", identity + OpeningTests.inputs)
      let location = try #require(done.headers[.location])
      #expect(try await browser.get(location).text.contains(">Brev &lt;om&gt; sophämtning</a>"))
      #expect(try await browser.get(path).text.contains("Öppnade ärendet SOCN/2018:23"))
      // It cannot open another.
      let again = try await browser.post("/nytt-arende/remissvar", identity + OpeningTests.inputs)
      #expect(again.status == .notFound)
    }
    let cases = try await fixture.session.store.read { try $0.cases(CaseFilter(), reader: .system) }
    #expect(cases.count == 1)
    #expect(try await fixture.session.engine.audit() == [])
  }

  @Test("that is secret is read by those who may and whoever it is given to, and that is written down")
  func secret() async throws {
    let fixture = try await WebFixture(accounts: ["registrator1", "hl1", "hl2", "sysforv1"])
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let path = try await browser.takeInPost([("sekretess", "OSL 26:1")])
      let all = try await browser.handlePost(path, "fordela", [("till", "roll:handläggare")])
      #expect(all.status == .unprocessableContent && all.text.contains("posten är sekretessmarkerad"))
      #expect(try await browser.handlePost(path, "fordela", [("till", "konto:hl1")]).status == .seeOther)
      for (account, sees) in [("hl2", false), ("hl1", true)] {
        try await browser.logIn(account)
        #expect(try await browser.get(path).status == (sees ? .ok : .notFound), "\(account)")
        for list in ["/post-in", "/post-in/lista?manad=2018-02", "/att-gora"] {
          #expect(try await browser.get(list).text.contains("sophämtning") == sees, "\(account) \(list)")
        }
      }
      try await browser.logIn("sysforv1")
      #expect(try await browser.get("/administration").text.contains(">Handläggare 1</td>"))
    }
  }

  @Test("all that is wrong with what has come is told at once, each beside its field")
  func faults() async throws {
    let fixture = try await WebFixture()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let token = try await browser.get("/post-in").hidden("_token")
      let wrong = [("_token", token), ("titel", " "), ("dag", "2018-02-15"), ("ärende", "SOCN/2018:99")]
      let refused = try await browser.upload("/post-in", wrong, file: ("brev.pdf", DocumentTests.pdf))
      #expect(refused.status == .unprocessableContent)
      for field in ["titel", "dag", "ärende", "fil"] {
        #expect(refused.text.contains("id=\"f-\(field)-fel\""), "\(field)")
        #expect(refused.text.contains("<li><a href=\"#f-\(field)\">"), "\(field)")
      }
      #expect(refused.text.contains("id=\"f-dag-fel\">dagen kan inte ligga i framtiden</p>"))
      let path = try await browser.takeInPost()
      for day in ["i går", "2018-02-12"] {
        let sent = try await browser.handlePost(path, "skicka-vidare", [("dag", day), ("mottagare", ""), ("skäl", "")])
        for field in ["dag", "mottagare", "skäl"] {
          #expect(sent.text.contains("id=\"skicka-vidare-\(field)-fel\""), "\(day) \(field)")
        }
      }
    }
  }
}
