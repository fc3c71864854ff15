import CaseStore
import Foundation
import HTTPTypes
import Hummingbird
import Testing
import WorkflowDefinitions
import WorkflowEngine
import WorkflowKit

@testable import WebUI
@testable import ordning

@Suite("What is typed or put into an address is text and nothing else")
struct InjectionTests {
  private static let probes = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</textarea><svg onload=alert(1)>",
    "'-alert(1)-'{{token}}", "../../../../etc/passwd", "x\u{202E}y <b onclick=\"alert(1)\">",
    "\"\u{301} autofocus onfocus=alert(1) x=",
  ]
  /// What an element would begin with that a probe has made.
  private static let elements = ["<script>alert", "<img src=x", "<svg onload", "<b onclick", "\"\u{301}"]

  @Test("no field of any form lets an element in, neither when it is refused nor when it is shown again")
  func fields() async throws {
    let fixture = try await WebFixture(day: "2021-10-05")
    let id = try await fixture.openCase()
    let remiss = try #require(fixture.session.engine.library.workflows["remissvar"])
    let inputs = remiss.inputs.map { "/arenden/\(id)/gor/ratta?av=\($0.name.inQuery)" }
    let post = try await fixture.session.engine.takeIn(
      IncomingDocument(
        title: Self.probes[0], direction: .incoming, day: fixture.day, counterpart: Self.probes[1],
        mediaType: "text/plain; charset=utf-8", content: Array("Brev".utf8)), named: "a", in: "socialnämnden",
      by: "registrator1", at: fixture.session.now)
    let messages = fixture.session.registry.messages.keys.map { "/arenden/\(id)/gor/besked?av=\($0.inQuery)" }
    let pages =
      [
        "/konto", "/arenden/\(id)", "/post-in", "/post-in/\(post)", "/expediering", "/delegation", "/delegation/fraga",
        "/sok",
      ]
      + ["anteckna", "handling", "omfordela", "makulera"].map { "/arenden/\(id)/gor/\($0)" }
      + fixture.session.engine.library.workflows.keys.map { "/nytt-arende/\($0.inQuery)" } + inputs + messages
    try await fixture.browse { (browser: Browser) async throws -> Void in
      let places =
        pages + [
          "/arenden", "/att-gora", "/post-in/lista", "/arenden/\(id)/handlingslista", "/arenden/\(id)/dagboksblad",
        ]
      // Each at a browser of their own, at the same time.
      let filled = try await withThrowingTaskGroup(of: (String, Int).self) { group in
        for account in ["registrator1", "hl1", "namndsekr1"] {
          let own = browser.another()
          await own.take(try await fixture.secret(of: account))
          group.addTask {
            let filled = try await Self.fill(pages, as: account, own)
            for path in places { Self.expectText(try await own.get(path), "\(account) \(path)") }
            return (account, filled)
          }
        }
        return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
      }
      // Each sees the forms of the others only in part.
      for (account, fields) in filled { #expect(fields > 500, "\(account): \(fields)") }
    }
  }

  /// Types each probe into every form of some pages; one that stands on many is filled in once.
  ///
  /// - Returns: How many fields were filled in.
  private static func fill(_ pages: [String], as account: String, _ browser: Browser) async throws -> Int {
    var (filled, known) = (0, Set<String>())
    for path in pages {
      for form in FormOnPage.all(in: try await browser.get(path).text) {
        // The case is to stay open, and whoever asks logged in.
        if form.action.contains("makulera") || form.action == "/logga-ut" { continue }
        guard known.insert("\(form.action) \(form.hidden.map(\.0)) \(form.boxes)").inserted else { continue }
        for probe in probes {
          let answer =
            try await form.isPost
            ? browser.post(form.action, form.filled(with: probe))
            : browser.get("\(form.action)?\(AddressQuery.text(form.filled(with: probe)))")
          filled += form.boxes.count
          #expect(answer.status.code < 500, "\(account) \(path) \(form.action): \(probe)")
          expectText(answer, "\(account) \(path) \(form.action): \(probe)")
        }
      }
    }
    return filled
  }

  @Test("a file's name is text, and never a path")
  func fileNames() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      await browser.take(try await fixture.secret(of: "registrator1"))
      for name in ["%22><svg onload=alert(1)>.txt", "../../../../tmp/hal.txt", "a\u{0}b.txt"] {
        let form = try await browser.get("/arenden/\(id)/gor/handling")
        let path = "/arenden/\(id)/gor/handling"
        for (title, status) in [("", HTTPResponse.Status.unprocessableContent), (name, .seeOther)] {
          let answer = try await browser.upload(
            path, form.identity + [("titel", title), ("dag", "2018-02-14"), ("riktning", "in")],
            file: (name, Array("Hej".utf8)))
          #expect(answer.status == status, "\(name)")
          Self.expectText(answer, name)
        }
      }
      Self.expectText(try await browser.get("/arenden/\(id)"), "the case")
      let sent = try await browser.get("/arenden/\(id)/handlingar/1")
      #expect(sent.status == .ok && sent.text == "Hej")
      #expect(sent.headers[.contentDisposition]?.contains("/") == false)
    }
    let documents = try await fixture.session.store.read { try $0.documents(case: id) }
    #expect(documents.count == 3 && documents.allSatisfy { $0.hash == documents[0].hash })
    // Where the second name would lead out of any folder of documents.
    #expect(!FileManager.default.fileExists(atPath: "/tmp/hal.txt"))
    // A file is kept under the hash of its bytes, and under nothing that came with it.
    let folder = fixture.folder.appending(path: "documents")
    let kept = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [])
    let names = (kept?.allObjects ?? []).compactMap { ($0 as? URL)?.lastPathComponent }
    #expect(!names.isEmpty && names.allSatisfy { $0.allSatisfy(\.isHexDigit) }, "\(names)")
  }

  @Test("no address leads out of the program's own pages, whatever stands in it")
  func addresses() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    let parts = [
      "..%2F..%2F..%2F..%2Fetc%2Fpasswd", "....//....//etc/passwd", "%2e%2e%2f%2e%2e%2fetc%2fpasswd", "%00", "%C3%28",
      "%3Cscript%3Ealert(1)%3C%2Fscript%3E", "'%20OR%201=1%20--", "%252e%252e%252f",
      String(repeating: "a", count: 4_000),
      "-1", "9223372036854775808",
    ]
    let router = WebPages.router(of: try fixture.site)
    let routes = router.routes.filter { $0.method == .get }.map { "\($0.path)" }
    try await fixture.browse { (browser: Browser) async throws -> Void in
      await browser.take(try await fixture.secret(of: "registrator1"))
      for route in routes {
        for part in parts {
          let within = route.replacing(/\{[^}]+\}/, with: part)
          let last = route.replacing("{id}", with: id).replacing(/\{[^}]+\}/, with: part)
          let names = [
            "namn", "av", "q", "efter", "visa", "dag", "nr", "organ", "namnd", "till", "typ", "post", "manad",
          ]
          let query = "?" + names.map { "\($0)=\(part)" }.joined(separator: "&")
          for path in Set([within, last, last + query]) {
            let answer = try await browser.get(path)
            #expect(answer.status.code < 500, "\(path)")
            #expect(!answer.text.contains("root:"), "\(path)")
            Self.expectText(answer, path)
          }
        }
      }
    }
  }

  private static func expectText(_ page: Browser.Page, _ what: String) {
    for element in elements { #expect(!page.text.contains(element), "\(what)") }
  }
}
