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

@Suite("Letters printed in one go in the browser")
struct PrintRunTests {
  /// A municipality with a letter to post in each of some cases, and the folder that the letters lie in.
  private struct Posting {
    let fixture: WebFixture
    let folder: URL
    /// The letters' tasks.
    let tasks: [String]
    /// The letters' files.
    let names: [String]
    let cases: [String]

    init(accounts: [String] = ["namndsekr1"], secret: Bool = false) async throws {
      fixture = try await WebFixture(accounts: accounts)
      folder = fixture.folder.appending(path: "brev")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      var (tasks, names, cases) = ([String](), [String](), [String]())
      for number in 1...2 {
        var changes = Context([("titel", .string("Brev \(number) <b>"))])
        if secret {
          for (name, value) in [("sekretess", "OSL 26:1"), ("offentlig_titel", "Brev")] {
            changes[name] = .string(value)
          }
        }
        let id = try await fixture.openCase(changes)
        try await fixture.bringToMeeting(id)
        try await fixture.decide(id)
        cases.append(id)
        names.append(try await Self.letter(of: id, in: fixture))
        try Data(Self.pdf(pages: number)).write(to: folder.appending(path: names[number - 1]))
        let rows = try await fixture.session.store.read {
          try $0.workItems(WorkItemFilter(caseID: id), reader: .system)
        }
        tasks.append(try #require(rows.first { TaskID($0.id)?.key.hasPrefix("postat") == true }).id)
      }
      (self.tasks, self.names, self.cases) = (tasks, names, cases)
    }

    /// Does what the worker does with the letter of a case; gives the name of its file.
    private static func letter(of id: String, in fixture: WebFixture) async throws -> String {
      let now = try fixture.session.now.adding(seconds: 35 * 86_400)
      let rows = try await fixture.session.store.write { tx in
        try tx.leaseEffects(due: now, worker: "w", until: try now.adding(seconds: 60), limit: 10)
      }
      let letter = try #require(rows.first { $0.kind == "expediering.brev" && $0.caseID == id })
      let handler = try #require(fixture.session.registry.handler(letter.kind))
      let row = try #require(try await fixture.session.store.read { try $0.caseRow(id) })
      let name = try #require(try handler.files(of: letter.payload, receipt: .null, dnr: row.dnr).first)
      _ = try await fixture.session.engine.perform(
        .effectTried(
          try #require(EffectAttempt(openIn: letter)),
          .succeeded(["tid": .string(now.description), "svar": "Klart.", "fil": .string(name), "bilagor": []])),
        on: id, by: "system", at: now)
      return name
    }

    /// A PDF of empty pages.
    private static func pdf(pages: Int) -> [UInt8] {
      let kids = (0..<pages).map { "\($0 + 3) 0 R" }.joined(separator: " ")
      let bodies =
        ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[\(kids)]/Count \(pages)>>"]
        + Array(repeating: "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>>>", count: pages)
      var (text, offsets) = ("%PDF-1.4\n", [Int]())
      for (index, body) in bodies.enumerated() {
        offsets.append(text.utf8.count)
        text += "\(index + 1) 0 obj\n\(body)\nendobj\n"
      }
      let table = offsets.map { String(repeating: "0", count: 10 - "\($0)".count) + "\($0) 00000 n \n" }.joined()
      let start = text.utf8.count
      text += "xref\n0 \(bodies.count + 1)\n0000000000 65535 f \n\(table)trailer\n"
      text += "<</Size \(bodies.count + 1)/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n"
      return Array(text.utf8)
    }

    var settings: WebSettings { WebSettings(port: 0, outputFolder: folder.path) }

    /// The address of the page of some tasks' letters.
    func path(_ tasks: [String]) -> String { PrintRunPage.path(of: tasks) }
  }

  private static let day: Int64 = 35 * 86_400 + 60

  @Test("all that wait, or those that were chosen, lead to a page that lists them with one document of them")
  func run() async throws {
    let posting = try await Posting()
    try await posting.fixture.browse(later: Self.day, settings: posting.settings) { browser async throws -> Void in
      try await browser.logIn("namndsekr1")
      let list = try await browser.get("/expediering")
      #expect(list.text.contains("Skriv ut breven i ett dokument"))
      // What has been written is not posted.
      let sent = try await browser.get("/arenden/\(posting.cases[0])").text
      #expect(sent.contains("väntar på att postas</li>") && !sent.contains(": klart</li>"))
      let token = ("_token", list.hidden("_token"))
      let all = try await browser.post("/expediering/utskrift", [token])
      // Neither has a last day, so that either may stand first.
      let paths = [posting.path(posting.tasks), posting.path(posting.tasks.reversed())]
      #expect(all.status == .seeOther && paths.contains(all.headers[.location] ?? ""))
      let one = try await browser.post("/expediering/utskrift", [token, ("uppgift", posting.tasks[1])])
      #expect(one.headers[.location] == posting.path([posting.tasks[1]]))

      let page = try await browser.get(posting.path(posting.tasks))
      #expect(page.text.contains("Utskrift av 2 brev") && page.text.contains("2. Bekräfta postat brev"))
      #expect(page.text.contains("Brev 1 &lt;b&gt;"))
      #expect(page.text.contains("href=\"/expediering/utskrift/brev?"))
      let document = try await browser.get(posting.path(posting.tasks).replacing("utskrift?", with: "utskrift/brev?"))
      #expect(document.status == .ok && document.headers[.contentType] == "application/pdf")
      #expect(document.text.hasPrefix("%PDF"))
      // The first has one page, and an empty one after it; the second has two.
      #expect(document.text.matches(of: #/Type */Page\b/#).count == 4)
    }
  }

  @Test("are confirmed as posted together; those that have been are then gone from the run")
  func confirmed() async throws {
    let posting = try await Posting()
    try await posting.fixture.browse(later: Self.day, settings: posting.settings) { browser async throws -> Void in
      try await browser.logIn("namndsekr1")
      let page = try await browser.get(posting.path(posting.tasks))
      let token = ("_token", page.hidden("_token"))
      let first = try await browser.post(
        "/expediering/postat", [token, ("postat", "2018-03-21"), ("uppgift", posting.tasks[0])])
      #expect(first.status == .seeOther)
      let left = try await browser.get(posting.path(posting.tasks))
      #expect(left.text.contains("Utskrift av 1 brev") && left.text.contains("1 av breven väntar inte längre"))
      _ = try await browser.post(
        "/expediering/postat", [token, ("postat", "2018-03-21"), ("uppgift", posting.tasks[1])])
      #expect(try await browser.get(posting.path(posting.tasks)).status == .notFound)
      let again = try await browser.post("/expediering/utskrift", [token])
      #expect(again.status == .unprocessableContent && again.text.contains("Det finns inget brev att skriva ut."))
    }
  }

  @Test("of secret cases are printed by those alone who may read them, and each reading is written down")
  func secret() async throws {
    let posting = try await Posting(accounts: ["namndsekr1", "sysforv1"], secret: true)
    try await posting.fixture.browse(later: Self.day, settings: posting.settings) { browser async throws -> Void in
      try await browser.logIn("sysforv1")
      let path = posting.path(posting.tasks).replacing("utskrift?", with: "utskrift/brev?")
      #expect(try await browser.get(posting.path(posting.tasks)).status == .notFound)
      #expect(try await browser.get(path).status == .notFound)
      try await browser.logIn("namndsekr1")
      #expect(try await browser.get(path).status == .ok)
    }
    let readings = try await posting.fixture.session.store.read { try $0.readings(case: nil, limit: 10) }
    #expect(Set(readings.map(\.what)) == Set(posting.names.map { "brevet \($0)" }))
    #expect(Set(readings.map(\.caseID)) == Set(posting.cases))
  }

  @Test("a letter whose file is damaged is told by its place, and leads back to the letters one by one")
  func damaged() async throws {
    let posting = try await Posting()
    try Data("%PDF-1.7 trasig".utf8).write(to: posting.folder.appending(path: posting.names[0]))
    try await posting.fixture.browse(later: Self.day, settings: posting.settings) { browser async throws -> Void in
      try await browser.logIn("namndsekr1")
      let page = try await browser.get(posting.path(posting.tasks).replacing("utskrift?", with: "utskrift/brev?"))
      #expect(page.status == .unprocessableContent)
      #expect(page.text.contains("kunde inte läsa brev 1") && page.text.contains("Öppna dem ett och ett"))
    }
  }
}
