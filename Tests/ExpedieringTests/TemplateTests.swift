import Foundation
import Testing
import WorkflowTesting

struct TemplateTests {
  @Test("Every template has the same style and the same head, so that the documents look like one family")
  func family() throws {
    let files = try FileManager.default.contentsOfDirectory(
      at: FakeCase.templateFolder, includingPropertiesForKeys: nil)
    let texts = try files.filter { $0.pathExtension == "html" }.map { try String(contentsOf: $0, encoding: .utf8) }
    #expect(texts.count >= 7)
    let style = /<style>.*<\/style>/.dotMatchesNewlines()
    #expect(Set(try texts.map { String(try #require($0.firstMatch(of: style)).0) }).count == 1)
    for text in texts {
      #expect(text.contains("<html lang=\"sv\">"))
      #expect(text.contains("<div><strong>{{kommun}}</strong>{{namnd}}</div>"))
      #expect(text.contains("<div class=\"slag\"><strong>"))
    }
  }
}
