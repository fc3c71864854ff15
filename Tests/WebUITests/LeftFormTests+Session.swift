import CaseStore
import CivilTime
import Foundation
import HTTPTypes
import Logging
import Synchronization
import Testing
import WorkflowEngine
import WorkflowKit

@testable import WebUI
@testable import ordning

extension LeftFormTests {
  @Test("what is large is not said to be too large to somebody who only has to log in")
  func largeWithoutSession() async throws {
    let fixture = try await WebFixture()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      await browser.setFetchSite("same-origin")
      let refused = try await browser.post("/post-in", [("titel", String(repeating: "a", count: 1_100_000))])
      #expect(refused.status == .unauthorized)
      #expect(refused.text.contains("Du är inte inloggad") && !refused.text.contains("för stor"))
    }
  }

  @Test("whoever logs out after the session has run out is logged out, and the browser knows nothing more")
  func logOutAfterwards() async throws {
    let fixture = try await WebFixture()
    let secret = try await fixture.secret(of: "hl1")
    try await fixture.browse(later: 7200) { (browser: Browser) async throws -> Void in
      await browser.take(secret)
      // Somebody else's page ends nobody's session.
      #expect(try await browser.post("/logga-ut", [("_token", "x")]).status == .unauthorized)
      #expect(try await fixture.session.store.read { try $0.session(secret.sessionID) } != nil)
      let left = try await browser.post("/logga-ut", [("_token", secret.formToken)])
      #expect(left.status == .seeOther && left.headers[.location] == "/logga-in")
      #expect(left.headers[.setCookie]?.hasPrefix("ordning=;") == true)
      #expect(try await fixture.session.store.read { try $0.session(secret.sessionID) } == nil)
    }
  }

  @Test("what is refused when it is sent is kept, and what is left once more takes its own place")
  func refused() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    try await leave(in: id, of: fixture) { (browser: Browser, _: Browser.Page) async throws -> Void in
      try await browser.logIn("hl1")
      let again = try #require(
        FormOnPage.all(in: try await browser.get("/kvar").text).first { $0.action.hasSuffix("/gor/anteckna") })
      let shown = try await browser.post(again.action, again.hidden)
      let form = try #require(FormOnPage.all(in: shown.text).first { $0.action.hasSuffix("/gor/anteckna") })
      let refused = try await browser.post(form.action, form.hidden + [("text", " ")])
      #expect(refused.status == .unprocessableContent)
      #expect(refused.hidden(LeftForm.source) == again.hidden.first { $0.0 == LeftForm.mark }?.1)
      #expect(try await browser.get("/kvar").text.contains(Self.mine))
    }
    let (forms, now) = (LeftForms(), fixture.session.now)
    var body = FormBody()
    try body.add("text", "1")
    let first = try #require(LeftForm(body, to: "/a", at: now))
    forms.keep(first, of: "hl1")
    try body.add("text", "2")
    try body.add(LeftForm.source, first.id)
    forms.keep(try #require(LeftForm(body, to: "/a", at: now)), of: "hl1")
    #expect(forms.all(of: "hl1", at: now).map { $0.body.texts("text") } == [["1", "2"]])
  }

  @Test("that a secret case is told of together with what was typed is logged")
  func logged() async throws {
    let fixture = try await WebFixture(accounts: ["registrator1", "chef1"])
    let id = try await fixture.openSecretCase(title: "Hemlig sak", party: "Granne")
    try await leave(by: "chef1", in: id, of: fixture) { (browser: Browser, _: Browser.Page) async throws -> Void in
      try await browser.logIn("chef1")
      _ = try await browser.get("/kvar")
    }
    let task = try #require(
      try await fixture.session.store.read { try $0.workItems(.init(caseID: id), reader: .system).first?.id })
    var body = FormBody()
    try body.add("_uppgift", task)
    try body.add("text", "x")
    let organisation = try await fixture.session.store.read { [engine = fixture.session.engine] in
      try engine.organisation($0)
    }
    let visitor = Visitor(
      account: try #require(organisation.accounts["registrator1"]), organisation: organisation,
      now: fixture.session.now, today: try fixture.day, secret: SessionSecret())
    let form = try #require(LeftForm(body, to: "/arenden/\(id)/uppgift", at: fixture.session.now))
    #expect(try await WebPages.known(form, for: visitor, of: fixture.site) != nil)
    let readings = try await fixture.session.store.read { try $0.readings(case: id, limit: 100) }
    #expect(Set(readings.filter { $0.what == "det som var skrivet" }.map(\.account)) == ["chef1", "registrator1"])
  }

  /// A clock whose minutes pass at once, as many as there are.
  private final class Minutes: TimeSource {
    private let start: Instant
    private let passed = Mutex(0)
    /// Says that all of them have passed.
    let isOver = AsyncStream.makeStream(of: Void.self)

    init(from start: Instant) { self.start = start }

    func now() throws -> Instant { try start.adding(seconds: Int64(passed.withLock { $0 }) * 60) }

    func wait(seconds: Double) async throws {
      let number = passed.withLock { passed in
        passed += 1
        return passed
      }
      guard number > 61 else { return }
      isOver.continuation.yield()
      try await Task.sleep(for: .seconds(3600))
    }
  }

  @Test("the server forgets what was left when its hour is over")
  func tidied() async throws {
    let fixture = try await WebFixture()
    let minutes = Minutes(from: fixture.session.now)
    let server = try WebServer(
      engine: fixture.session.engine, time: minutes, settings: WebSettings(port: 0),
      logger: Logger(label: "prov") { _ in SwiftLogNoOpLogHandler() })
    var body = FormBody()
    try body.add("text", "1")
    let forms = server.site.leftForms
    forms.keep(try #require(LeftForm(body, to: "/a", at: fixture.session.now)), of: "hl1")
    let serving = Task { try await server.run() }
    for await _ in minutes.isOver.stream { break }
    #expect(forms.count == 0)
    serving.cancel()
    _ = await serving.result
  }
}
