import Foundation
import Testing

/// A block of YAML in a page, as it stands there.
///
/// A block with a block of text right after it is a wrong example, and the text is what is said of it.
struct PageExample: Sendable, CustomTestStringConvertible {
  /// The page's path.
  let page: String
  /// The line where the block begins.
  let line: Int
  /// The YAML, with a line break at its end.
  let yaml: String
  /// What is said of it; nil where it is right.
  let says: String?

  var testDescription: String { "\(page):\(line)" }

  /// Whether it is a whole process, which others on the page may call.
  var isWhole: Bool { has("workflow") }

  /// Whether a key stands at its top level.
  func has(_ key: String) -> Bool { yaml.hasPrefix(key + ":") || yaml.contains("\n\(key):") }

  /// The process with what a part of one leaves out, which comes last so that lines keep their numbers.
  var process: String {
    var text = yaml
    if !has("workflow") { text += "workflow: exempel\ntitle: Exempel\n" }
    if !has("steps") { text += "steps:\n  - {id: registrera, uses: arende.registrera, role: registrator}\n" }
    return text
  }

  /// The examples of a page.
  static func all(in page: String, root: String) throws -> [PageExample] {
    let text = try String(contentsOfFile: root + "/" + page, encoding: .utf8)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var examples: [PageExample] = []
    var index = 0
    func block() -> String {
      let first = index + 1
      index = lines[first...].firstIndex { $0 == "```" } ?? lines.endIndex
      return lines[first..<index].map { $0 + "\n" }.joined()
    }
    while index < lines.endIndex {
      if lines[index] == "```yaml" {
        let line = index + 1
        let yaml = block()
        let isWrong = index + 1 < lines.endIndex && lines[index + 1] == "```text"
        if isWrong { index += 1 }
        examples.append(PageExample(page: page, line: line, yaml: yaml, says: isWrong ? block() : nil))
      }
      index += 1
    }
    return examples
  }

  /// The examples of every page that is written by hand; those of the page of messages are tested where they are written.
  static func all() throws -> [PageExample] {
    let root = Installed.root
    let names = try FileManager.default.subpathsOfDirectory(atPath: root + "/Sources").sorted()
    let pages = names.filter { $0.hasSuffix(".md") && $0 != "ordning/ordning.docc/Messages.md" }
    return try (["README.md"] + pages.map { "Sources/" + $0 }).flatMap {
      try all(in: $0, root: root)
    }
  }
}
