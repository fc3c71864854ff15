import CaseStore
import HTTPTypes
import Testing
import WorkflowEngine

@testable import WebUI
@testable import ordning

@Suite("What becomes of post")
struct PostEndTests {
  @Test("only those who distribute, and whoever it waits for, do something with it; others are told who does")
  func rights() async throws {
    let fixture = try await WebFixture(accounts: ["registrator1", "hl1", "hl2"])
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let path = try await browser.takeInPost()
      #expect(try await browser.get("/att-gora").text.contains(">Post in 1</a>"))
      try await browser.logIn("hl1")
      #expect(try await browser.get("/att-gora").text.contains(">Post in</a>"))
      let closed = try await browser.get(path)
      #expect(closed.text.contains("Bara registrator och nämndsekreterare får fördela post."))
      #expect(!closed.text.contains("action=\"\(path)/") && !closed.text.contains("Öppna ett nytt ärende"))
      for (form, fields) in [("fordela", [("till", "konto:hl1")]), ("avsluta", [("skäl", "Klar")])] {
        #expect(try await browser.handlePost(path, form, fields, version: "1").status == .forbidden, "\(form)")
      }
      try await browser.logIn("registrator1")
      #expect(try await browser.handlePost(path, "fordela", [("till", "konto:hl1")]).status == .seeOther)
      #expect(try await browser.get("/att-gora").text.contains(">Post in</a>"))
      try await browser.logIn("hl2")
      #expect(try await browser.handlePost(path, "avsluta", [("skäl", "Klar")], version: "2").status == .forbidden)
      try await browser.logIn("hl1")
      #expect(try await browser.get("/att-gora").text.contains(">Post in 1</a>"))
      let empty = try await browser.handlePost(path, "avsluta", [("skäl", " ")])
      #expect(empty.status == .unprocessableContent && empty.text.contains("id=\"avsluta-skäl-fel\""))
      #expect(try await browser.handlePost(path, "avsluta", [("skäl", "Svarade i telefon")]).status == .seeOther)
      #expect(try await browser.get("/att-gora").text.contains(">Post in</a>"))
      let month = try await browser.get("/post-in/lista?manad=2018-02")
      #expect(month.text.contains("Avslutades utan ärende: Svarade i telefon"))
    }
    #expect(try await fixture.session.engine.audit() == [])
  }

  @Test("is weeded by those who may weed, when it waits no longer: nothing is left but the day it came")
  func weeded() async throws {
    let fixture = try await WebFixture()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let path = try await browser.takeInPost()
      let open = try await browser.get(path).text
      #expect(open.contains("Posten kan inte gallras nu, för den väntar."))
      // Of the ways on one stands out.
      #expect(open.matches(of: /<p class="buttons"><button>/).count == 1)
      let waiting = try await browser.handlePost(path, "gallra", [("skäl", "Plan 2018")])
      #expect(waiting.status == .unprocessableContent && waiting.text.contains("Posten väntar och kan inte gallras."))
      _ = try await browser.handlePost(path, "avsluta", [("skäl", "Hemlig i telefon")])
      let version = try await browser.get(path).hidden("_version")
      let empty = try await browser.handlePost(path, "gallra", [("skäl", "")])
      #expect(empty.status == .unprocessableContent && empty.text.contains("id=\"gallra-skäl-fel\""))
      try await browser.logIn("hl1")
      #expect(!(try await browser.get(path).text.contains("/gallra\"")))
      let stranger = try await browser.handlePost(path, "gallra", [("skäl", "Plan 2018")], version: version)
      #expect(stranger.status == .forbidden)
      try await browser.logIn("registrator1")
      #expect(try await browser.handlePost(path, "gallra", [("skäl", "Plan 2018")]).headers[.location] == path)
      #expect(try await browser.get("\(path)/fil").status == .notFound)
      for page in [path, "/post-in/lista?manad=2018-02", "/sok?q=\("sophämtning".inQuery)"] {
        let text = try await browser.get(page).text
        #expect(
          !text.contains("om&gt; sophämtning") && !text.contains("Granngården") && !text.contains("Hemlig"), "\(page)")
      }
      #expect(try await browser.get(path).text.contains("Gallrades: Plan 2018"))
      let again = try await browser.handlePost(path, "gallra", [("skäl", "Plan 2018")], version: "3")
      #expect(again.status == .unprocessableContent)
    }
    #expect(try await fixture.session.engine.audit() == [])
    #expect(try fixture.session.store.documents.all().isEmpty)
  }

  @Test("that stands in a case is weeded with it")
  func weededWithCase() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    let (engine, now) = (fixture.session.engine, fixture.session.now)
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let path = try await browser.takeInPost()
      #expect(try await browser.handlePost(path, "lagg-i", [("ärende", "SOCN/2018:23")]).status == .seeOther)
      let filed = try await browser.get(path).text
      #expect(filed.contains("ligger i ärendet SOCN/2018:23 och gallras med det") && !filed.contains("/gallra\""))
      let alone = try await browser.handlePost(path, "gallra", [("skäl", "Plan 2018")], version: "2")
      #expect(alone.status == .unprocessableContent && alone.text.contains("gallras med det."))
      _ = try await engine.perform(.annul(reason: "Felöppnat"), on: id, by: "registrator1", at: now)
      _ = try await engine.erasePersonalParts(of: id, by: "registrator1", at: now, reason: "Plan 2018")
      for page in [path, "/post-in/lista?manad=2018-02"] {
        let text = try await browser.get(page).text
        #expect(text.contains("Gallrades: Plan 2018") && !text.contains("sophämtning"), "\(page)")
      }
    }
    #expect(try await engine.audit() == [])
    #expect(try fixture.session.store.documents.all().isEmpty)
  }

  @Test("is found by parts of what it is and of whom it is from, by those who may read it")
  func found() async throws {
    let fixture = try await WebFixture(accounts: ["registrator1", "hl1"])
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let path = try await browser.takeInPost()
      let secret = try await browser.takeInPost([("sekretess", "OSL 26:1")], name: "hemligthemligt")
      for words in ["sophämtning", "granng", "BREV gården"] {
        let found = try await browser.get("/sok?q=\(words.inQuery)").text
        #expect(found.contains("href=\"\(path)\"") && found.contains("href=\"\(secret)\""), "\(words)")
      }
      #expect(!(try await browser.get("/sok?q=sophamtning").text.contains(path)))
      try await browser.logIn("hl1")
      let found = try await browser.get("/sok?q=\("sophämtning".inQuery)").text
      #expect(found.contains(path) && !found.contains(secret))
      try await browser.logIn("registrator1")
      _ = try await browser.handlePost(path, "lagg-i", [("ärende", "SOCN/2018:99")])
      #expect(try await browser.get("/sok?q=\("hittas-inte".inQuery)").text.contains("Inget ärende och ingen post"))
    }
  }
}
