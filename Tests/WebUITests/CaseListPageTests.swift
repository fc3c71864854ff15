import CaseStore
import CivilTime
import FEEL
import Foundation
import HTTPTypes
import Testing
import WorkflowEngine

@testable import WebUI
@testable import ordning

@Suite("The list of cases")
struct CaseListPageTests {
  /// Cases of two processes, opened day by day; the first two have been given to a handläggare.
  private func fixture() async throws -> WebFixture {
    let fixture = try await WebFixture()
    let first = try await fixture.openCase(Context([("titel", "Öppna data")]))
    try await fixture.complete("registrera", of: first, by: "registrator1", ["handläggare": "hl1"])
    let second = try await fixture.openCase(Context([("titel", "Äldreomsorg")]), day: 1)
    try await fixture.complete("registrera", of: second, by: "registrator1", day: 1, ["handläggare": "hl2"])
    let third = try await fixture.openCase(Context([("titel", "Ålderdomshem")]))
    _ = try await fixture.session.engine.perform(
      .annul(reason: "Dubbelt."), on: third, by: "registrator1", at: fixture.session.now)
    _ = try await fixture.openSecretCase(title: "Hemlig sak", party: "Granne")
    return fixture
  }

  /// The titles of the cases on a page, in order.
  private func titles(_ page: Browser.Page) -> [String] {
    page.text.matches(of: /<\/a><\/td><td>([^<]*)/).filter { !$0.output.1.hasPrefix("Offentlig") }.map {
      String($0.output.1).replacing("Svar på remiss: ", with: "").trimmingCharacters(in: .whitespaces)
    }
  }

  @Test(
    "holds those that the address asks for, in the order that it says",
    arguments: [
      ("", ["Äldreomsorg", "Öppna data"]), ("?ordning=aldst", ["Öppna data", "Äldreomsorg"]),
      ("?ordning=rubrik", ["Äldreomsorg", "Öppna data"]), ("?ordning=handlaggare", ["Öppna data", "Äldreomsorg"]),
      ("?handlaggare=hl1", ["Öppna data"]), ("?handlaggare=hl1&typ=remissvar&ordning=rubrik", ["Öppna data"]),
      ("?typ=delegationsbeslut", []),
      ("?ordning=rubrik&sida=9223372036854775807", []), ("?visa=makulerade", ["Ålderdomshem"]), ("?visa=avslutade", []),
      ("?namnd=socialn%C3%A4mnden", ["Äldreomsorg", "Öppna data"]),
    ])
  func filtered(_ query: String, _ expected: [String]) async throws {
    let fixture = try await fixture()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      await browser.take(try await fixture.secret(of: "hl1"))
      let page = try await browser.get("/arenden\(query)")
      #expect(page.status == .ok)
      #expect(titles(page) == expected)
      #expect(!page.text.contains("Hemlig sak"))
    }
  }

  @Test(
    "holds a secret case for those who may not read it, by number, day and public title and nothing else",
    arguments: [
      ("", true), ("?ordning=aldst", true), ("?ordning=rubrik", true), ("?ordning=part", true),
      ("?ordning=handlaggare", true), ("?ordning=lage", true), ("?namnd=socialn%C3%A4mnden", true),
      // The list would tell who handles it, what process it runs, or that it goes on no longer.
      ("?handlaggare=hl2", false), ("?typ=remissvar", false), ("?visa=avslutade", false),
    ])
  func veiled(_ query: String, _ isThere: Bool) async throws {
    let fixture = try await fixture()
    let id = try #require(
      try await fixture.session.store.read { tx in
        try tx.cases(CaseFilter(), reader: .system).first { $0.secret }?.id
      })
    try await fixture.complete("registrera", of: id, by: "registrator1", ["handläggare": "hl2"])
    try await fixture.browse { (browser: Browser) async throws -> Void in
      await browser.take(try await fixture.secret(of: "hl1"))
      let page = try await browser.get("/arenden\(query)")
      let rows = page.text.split(separator: "<tr>").filter { $0.contains("/arenden/\(id)") }
      #expect(rows.count == (isThere ? 1 : 0))
      #expect(!page.text.contains("Granne") && !page.text.contains("Hemlig sak"))
      guard let row = rows.first else { return }
      #expect(row.contains("Offentlig rubrik <span class=\"small\">Du får inte läsa ärendet.</span>"))
      for name in ["Part", "Handläggare", "Läge"] {
        #expect(row.contains("<td data-label=\"\(name)\"></td>"), "\(name)")
      }
      if query == "?ordning=rubrik" {
        // "Hemlig sak" would come before "Öppna data" but after "Offentlig rubrik".
        let (own, other) = (page.text.firstRange(of: id), page.text.firstRange(of: "Svar på remiss:"))
        #expect(try #require(own).lowerBound < #require(other).lowerBound)
      }
      await browser.take(try await fixture.secret(of: "hl2"))
      let own = try await browser.get("/arenden\(query)")
      #expect(own.text.components(separatedBy: "/arenden/\(id)\"").count == (query == "?visa=avslutade" ? 1 : 2))
      #expect(!own.text.contains("Du får inte läsa ärendet."))
    }
  }

  @Test("says who handles each case, and what is chosen stays chosen on the other pages")
  func chosen() async throws {
    let fixture = try await fixture()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      await browser.take(try await fixture.secret(of: "registrator1"))
      let page = try await browser.get("/arenden?handlaggare=hl1&ordning=rubrik")
      #expect(page.text.contains("<td data-label=\"Handläggare\">Handläggare\u{A0}1</td>"))
      #expect(page.text.contains("<option value=\"hl1\" selected>Handläggare 1</option>"))
      #expect(page.text.contains("href=\"/arenden?visa=avslutade&amp;handlaggare=hl1&amp;ordning=rubrik\""))
      #expect(page.text.contains("href=\"/arenden?handlaggare=registrator1&amp;ordning=rubrik\""))
    }
  }

  @Test("can be asked for the cases of somebody who has left")
  func left() async throws {
    let fixture = try await fixture()
    let id = try await fixture.openCase(Context([("titel", "Gammal sak")]))
    try await fixture.session.store.write { tx in
      var row = try #require(try tx.caseRow(id))
      row.officers = ["hl77"]
      try tx.put(row)
    }
    try await fixture.browse { (browser: Browser) async throws -> Void in
      await browser.take(try await fixture.secret(of: "hl1"))
      let page = try await browser.get("/arenden?handlaggare=hl77")
      #expect(page.status == .ok)
      #expect(titles(page) == ["Gammal sak"])
      #expect(page.text.contains("<option value=\"hl77\" selected>hl77 (har slutat)</option>"))
      #expect(!page.text.contains("Handläggare 1 (har slutat)"))
      #expect(try await browser.get("/arenden?handlaggare=hl78").status == .unprocessableContent)
    }
  }

  @Test("those that were opened at the same moment stand by their numbers")
  func moment() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    let template = try #require(try await fixture.session.store.read { try $0.caseRow(id) })
    let row = { (number: Int) in
      var row = template
      (row.id, row.dnr) = ("0m\(number < 12 ? "a" : "b")-\(number * 7 % 10)", "SOCN/2018:\(number)")
      return row
    }
    let numbers = { (rows: [CaseRow]) in rows.map { String($0.dnr.dropFirst("SOCN/2018:".count)) } }
    let rows = [12, 13, 9, 11, 10].map(row)
    #expect(numbers(CaseListOrder.newest.numbered(rows)) == ["13", "12", "11", "10", "9"])
    #expect(numbers(CaseListOrder.oldest.numbered(rows.reversed())) == ["9", "10", "11", "12", "13"])
  }

  @Test("tells what there is not, and shows it as text")
  func unknown() async throws {
    let fixture = try await fixture()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      await browser.take(try await fixture.secret(of: "hl1"))
      let page = try await browser.get("/arenden?typ=%3Cb%3E&handlaggare=ingen&ordning=x&visa=y&namnd=z")
      #expect(page.status == .unprocessableContent)
      for words in [
        "process som heter &quot;&lt;b&gt;&quot;", "konto som heter &quot;ingen&quot;", "ordnas efter &quot;x&quot;",
        "läge som heter &quot;y&quot;", "hos dig som heter &quot;z&quot;",
      ] {
        #expect(page.text.contains(words), "\(words)")
      }
    }
  }

  @Test("is read page by page, and ordered whole only where it is not too long")
  func pages() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    let template = try #require(try await fixture.session.store.read { try $0.caseRow(id) })
    try await fixture.session.store.write { tx in
      for number in 1...(CaseListPage.mostOrdered + 50) {
        var row = template
        (row.id, row.dnr, row.officers) = ("x\(number)", "X/\(number)", number <= 150 ? ["hl1"] : [])
        row.title = "Ärende \(String(format: "%04d", number))"
        try tx.put(row)
      }
    }
    try await fixture.browse { (browser: Browser) async throws -> Void in
      await browser.take(try await fixture.secret(of: "hl1"))
      let first = titles(try await browser.get("/arenden?handlaggare=hl1&ordning=rubrik"))
      #expect(first.count == CaseListPage.most && first.first == "Ärende 0001" && first.last == "Ärende 0100")
      let second = titles(try await browser.get("/arenden?handlaggare=hl1&ordning=rubrik&sida=2"))
      #expect(second.count == 50 && second.first == "Ärende 0101")
      let long = try await browser.get("/arenden?ordning=rubrik")
      #expect(long.text.contains("Fler än 2000 ärenden kan inte ordnas så."))
      #expect(titles(long).count == CaseListPage.most)
      var (path, met) = ("/arenden?ordning=aldst", Set<String>())
      for _ in 0..<21 {
        let page = try await browser.get(path)
        met.formUnion(titles(page))
        guard let next = page.text.firstMatch(of: /href="([^"]*efter=[^"]*)"/) else { break }
        path = String(next.output.1).replacing("&amp;", with: "&")
      }
      #expect(met.count == CaseListPage.mostOrdered + 51)
    }
  }
}
