import FEEL
import Foundation
import Testing
import WorkflowKit
import WorkflowTesting

struct TemplateTests {
  /// The shipped templates that are whole documents; the others are parts.
  private func documents() throws -> [String: String] {
    let files = try FileManager.default.contentsOfDirectory(
      at: FakeCase.templateFolder, includingPropertiesForKeys: nil)
    let texts = try files.filter { $0.pathExtension == "html" }.map {
      ($0.deletingPathExtension().lastPathComponent, try String(contentsOf: $0, encoding: .utf8))
    }
    return Dictionary(uniqueKeysWithValues: texts.filter { $0.1.hasPrefix("<!DOCTYPE html>") })
  }

  @Test("Every template has the same style and the same head, so that the documents look like one family")
  func family() throws {
    let documents = try documents()
    #expect(documents.count >= 8)
    let library = try TemplateLibrary(folder: FakeCase.templateFolder.path)
    let style = /<style>.*<\/style>/.dotMatchesNewlines()
    var styles: Set<String> = []
    for (name, text) in documents {
      let filled = String(decoding: try library.render(name, with: ["kommun": "K", "namnd": "N"]), as: UTF8.self)
      styles.insert(String(try #require(filled.firstMatch(of: style)).0))
      #expect(!text.contains("<style>"), "\(name) has a style of its own")
      #expect(filled.contains("<html lang=\"sv\">"))
      #expect(filled.contains("<div><strong>K</strong>N</div>"))
      #expect(filled.contains("<div class=\"slag\"><strong>"))
    }
    #expect(styles.count == 1)
  }
}
