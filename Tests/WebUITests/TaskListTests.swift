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
