import CaseStore
import CivilTime
import FEEL
import Foundation
import HTTPTypes
import Testing
import WorkflowEngine

@testable import WebUI
@testable import ordning

@Suite("Att göra")
struct TaskListTests {
  @Test("tells mine from what I may take and from what others have, and counts mine in the menu")
  func sections() async throws {
    let fixture = try await WebFixture(accounts: ["registrator1", "registrator2", "hl1"])
    let id = try await fixture.openCase()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("hl1")
      #expect(try await !browser.get("/att-gora").text.contains(id))
      try await browser.logIn("registrator1")
      let list = try await browser.get("/att-gora")
      #expect(list.text.contains("Lediga uppgifter som du kan ta (1)") && !list.text.contains(">Att göra 1<"))
      let start = try #require(list.text.firstRange(of: "action=\"/arenden/\(id)/gor/ta")).lowerBound
      let path = String(list.text[start...].dropFirst("action=\"".count).prefix { $0 != "\"" })
      let taken = try await browser.post(path, [("_token", list.hidden("_token")), ("_arende", id)])
      #expect(taken.status == .seeOther)
      let mine = try await browser.get("/att-gora")
      #expect(mine.text.contains("Mina uppgifter (1)") && mine.text.contains(">Att göra 1<"))
      try await browser.logIn("registrator2")
      let others = try await browser.get("/att-gora")
      #expect(others.text.contains("Andras uppgifter (1)") && others.text.contains("Registrator 1"))
      let late = try await browser.post(path, [("_token", others.hidden("_token")), ("_arende", id)])
      #expect(late.status == .forbidden && late.text.contains("Uppgiften är tilldelad Registrator 1."))
    }
  }

  @Test("the task whose case has the clock that runs out first stands on top, and the clock stands in its row")
  func clocks() async throws {
    let fixture = try await WebFixture()
    var ids: [String] = []
    for day in ["2018-03-20", "2018-02-27", "2018-03-02"] {
      ids.append(try await fixture.openCase(Context([("svarstid", .date(try CivilDate.parse(day)))])))
    }
    let order = [ids[1], ids[2], ids[0]]
    try await fixture.browse { (browser: Browser) async throws -> Void in
      await browser.take(try await fixture.secret(of: "registrator1"))
      let text = try await browser.get("/att-gora").text
      let places = try order.map { try #require(text.firstRange(of: "href=\"/arenden/\($0)\"")).lowerBound }
      #expect(places == places.sorted())
      #expect(text.contains("Svarstid tis 27 feb"))
    }
  }

  @Test(
    "of tasks with the same last day that of the case that came first stands first, whatever was done in which order")
  func sameDay() async throws {
    let fixture = try await WebFixture()
    let ids = [try await fixture.openCase(), try await fixture.openCase(), try await fixture.openCase()]
    // What is done later makes the task of a later moment.
    for (day, id) in [(3, ids[0]), (1, ids[1]), (2, ids[2])] {
      try await fixture.complete("registrera", of: id, by: "registrator1", day: Int64(day), ["handläggare": "hl1"])
    }
    try await fixture.browse(later: 4 * 86_400) { (browser: Browser) async throws -> Void in
      await browser.take(try await fixture.secret(of: "hl1", later: 4 * 86_400))
      let text = try await browser.get("/att-gora").text
      let places = try ids.map { try #require(text.firstRange(of: "href=\"/arenden/\($0)\"")).lowerBound }
      #expect(places == places.sorted())
    }
  }

  @Test("a task without a day of its own has that of its case's clock, and keeps its place when it has run out")
  func overdue() async throws {
    let fixture = try await WebFixture()
    let late = try await fixture.openCase(Context([("svarstid", .date(try CivilDate.parse("2018-02-20")))]))
    let timely = try await fixture.openCase(Context([("svarstid", .date(try CivilDate.parse("2018-03-20")))]))
    try await fixture.complete("registrera", of: timely, by: "registrator1", ["handläggare": "hl1"])
    let later = try fixture.session.now.adding(seconds: 9 * 86_400)
    for id in [late, timely] { _ = try await fixture.session.engine.perform(.tick, on: id, by: "system", at: later) }
    let rows = try await fixture.session.store.read { try $0.workItems(.init(limit: 10), reader: .system) }
    #expect(rows.map(\.caseID) == [late, timely] && rows.map { $0.due == nil } == [true, false])
    #expect(rows.first?.soonest?.description == "2018-02-20")
    try await fixture.browse(later: 9 * 86_400) { (browser: Browser) async throws -> Void in
      await browser.take(try await fixture.secret(of: "registrator1", later: 9 * 86_400))
      let text = try await browser.get("/att-gora").text
      #expect(text.contains("<td class=\"due late\"><span class=\"small\">Svarstid tis 20 feb"))
      #expect(!text.contains("utan dag"))
      #expect(text.components(separatedBy: "Svarstid tis 20 feb").count == 2)
    }
  }

  @Test("fifty of a list are shown, and the others where they are asked for")
  func more() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    try await fixture.session.store.write { tx in
      var row = try #require(try tx.workItems(.init(caseID: id), reader: .system).first)
      let first = row.id
      for number in 1...60 {
        row.id = "\(first)-\(number)"
        try tx.put(row)
      }
    }
    try await fixture.browse { (browser: Browser) async throws -> Void in
      await browser.take(try await fixture.secret(of: "registrator1"))
      for (path, rows, hasMore) in [("/att-gora", 50, true), ("/att-gora?alla=ja", 61, false)] {
        let page = try await browser.get(path)
        #expect(page.text.contains("Lediga uppgifter som du kan ta (61)"))
        #expect(page.text.components(separatedBy: "/gor/ta?av=").count == rows + 1)
        #expect(page.text.contains("Visa fler lediga uppgifter") == hasMore)
        #expect(!page.text.contains("Visa fler av mina uppgifter"))
      }
    }
  }

  @Test("of three hundred tasks the one whose clock runs out first stands on top, though it came last")
  func soonest() async throws {
    let fixture = try await WebFixture()
    let many = try await fixture.openCase(Context([("svarstid", .date(try CivilDate.parse("2018-05-02")))]))
    try await fixture.session.store.write { tx in
      var row = try #require(try tx.workItems(.init(caseID: many), reader: .system).first)
      let first = row.id
      for number in 1..<300 {
        row.id = "\(first)-\(number)"
        try tx.put(row)
      }
    }
    let urgent = try await fixture.openCase(Context([("svarstid", .date(try CivilDate.parse("2018-02-27")))]))
    try await fixture.browse { (browser: Browser) async throws -> Void in
      await browser.take(try await fixture.secret(of: "registrator1"))
      let text = try await browser.get("/att-gora").text
      let (top, next) = (
        text.firstRange(of: "href=\"/arenden/\(urgent)"), text.firstRange(of: "href=\"/arenden/\(many)")
      )
      #expect(try #require(top).lowerBound < #require(next).lowerBound)
      #expect(text.contains("Svarstid tis 27 feb") && text.contains("(100 eller fler)"))
    }
    // Where the clock has been moved, the list follows.
    _ = try await fixture.session.engine.perform(
      .correct(field: "svarstid", to: .date(try CivilDate.parse("2018-06-01")), reason: "Rätt dag"), on: urgent,
      by: "registrator1", at: fixture.session.now)
    let last = try await fixture.session.store.read { try $0.workItems(.init(limit: 1_000), reader: .system).last }
    #expect(last?.caseID == urgent)
  }

  @Test("what is watched until a day comes back that day as a task of whoever watches it")
  func watch() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    try await fixture.complete("registrera", of: id, by: "registrator1", ["handläggare": "hl1"])
    try await fixture.browse { (browser: Browser) async throws -> Void in
      await browser.take(try await fixture.secret(of: "hl1"))
      let page = try await browser.get("/arenden/\(id)")
      #expect(page.text.contains("Bevaka till datum"))
      let started = try await browser.post("/arenden/\(id)/gor/starta?av=bevakning", page.identity)
      #expect(started.status == .seeOther)
      try await fixture.complete(
        "bevakning", of: id, by: "hl1",
        ["till": .date(try CivilDate.parse("2018-02-19")), "text": "Har bilagan kommit?"])
      #expect(try await !browser.get("/att-gora").text.contains("Följ upp"))
      let watched = try await browser.get("/arenden/\(id)")
      #expect(watched.text.contains("Ska följas upp") && watched.text.contains("mån 19 feb"))
      #expect(watched.text.contains("Har bilagan kommit?</span></li>"))
    }
    let later = try fixture.session.now.adding(seconds: 5 * 86_400)
    _ = try await fixture.session.engine.perform(.tick, on: id, by: "system", at: later)
    try await fixture.browse(later: 5 * 86_400) { (browser: Browser) async throws -> Void in
      await browser.take(try await fixture.secret(of: "hl1", later: 5 * 86_400))
      let list = try await browser.get("/att-gora")
      #expect(list.text.contains("Följ upp: Har bilagan kommit?") && list.text.contains("mån 19 feb"))
    }
  }

  @Test("a task is given to somebody else with a reason, by those who may")
  func reassign() async throws {
    let fixture = try await WebFixture(accounts: ["registrator1", "chef1"])
    let id = try await fixture.openCase()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      #expect(try await !browser.get("/arenden/\(id)").text.contains("Omfördela uppgiften"))
      try await browser.logIn("chef1")
      let page = try await browser.get("/arenden/\(id)")
      let start = try #require(page.text.firstRange(of: "/arenden/\(id)/gor/omfordela")).lowerBound
      let path = String(page.text[start...].prefix { $0 != "\"" })
      let without = try await browser.act(path, [("till", "registrator2")])
      #expect(without.status == .unprocessableContent && without.text.contains("id=\"f-skäl-fel\""))
      #expect(try await browser.act(path, [("till", "registrator2"), ("skäl", "Ledig")]).status == .seeOther)
      try await browser.logIn("registrator1")
      let other = try await browser.get("/arenden/\(id)")
      #expect(other.text.contains("Väntar på Registrator 2.") && other.text.contains("Ledig"))
    }
  }
}
