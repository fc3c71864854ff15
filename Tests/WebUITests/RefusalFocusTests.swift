import Foundation
import HTTPTypes
import Testing

@testable import WebUI

@Suite("A page with a form that was refused")
struct RefusalFocusTests {
  private static let box = "<div class=\"problem\" role=\"alert\" tabindex=\"-1\" autofocus>"

  @Test("opens on what is wrong, with links to the fields, without script; a task's form at its own anchor")
  func opens() async throws {
    let fixture = try await WebFixture()
    let id = try await fixture.openCase()
    try await fixture.browse { (browser: Browser) async throws -> Void in
      try await browser.logIn("registrator1")
      let page = try await browser.get("/arenden/\(id)")
      let name = page.hidden("_uppgift")
      let identity = page.identity
      #expect(page.text.contains("<article class=\"task\" id=\"uppgift-registrera-fördela\">"))
      let task = try await browser.post("/arenden/\(id)/uppgift", identity + [("_uppgift", name), ("handläggare", "")])
      #expect(task.status == .unprocessableContent)
      #expect(task.text.contains("role=\"alert\" id=\"uppgift-registrera-fördela\" tabindex=\"-1\" autofocus>"))
      #expect(task.text.contains("<article class=\"task\">") && task.text.contains("href=\"#f-registrera-fördela-"))
      for (path, fields, link) in [
        ("/post-in", [("titel", "")], "f-titel"), ("/arenden/\(id)/gor/anteckna", [("text", "")], ""),
        ("/nytt-arende/remissvar", [("titel", "")], "f-titel"),
      ] {
        let form = try await browser.get(path)
        let refused = try await browser.post(path, form.identity + fields)
        #expect(refused.status == .unprocessableContent, "\(path)")
        #expect(refused.text.contains(Self.box), "\(path)")
        #expect(link.isEmpty || refused.text.contains("<li><a href=\"#\(link)\">"), "\(path)")
        // One place only has the focus.
        #expect(refused.text.components(separatedBy: " autofocus").count == 2, "\(path)")
      }
      #expect(!(try await browser.get("/post-in").text.contains("autofocus")))
    }
  }
}
