/// Small pieces of Markdown.
enum Markdown {
  /// A table; a column where every cell is empty is left out.
  static func table(_ head: [String], _ rows: [[String]]) -> String {
    let kept = head.indices.filter { column in rows.contains { !$0[column].isEmpty } }
    let lines = [head, head.map { _ in "---" }] + rows.map { $0.map(escaped) }
    return lines.map { row in "| " + kept.map { row[$0] }.joined(separator: " | ") + " |" }.joined(separator: "\n")
  }

  /// The text as code.
  static func code(_ text: String) -> String { "`\(text)`" }

  /// A block of code.
  static func block(_ text: String, _ language: String) -> String { "```\(language)\n\(text)\n```" }

  private static func escaped(_ cell: String) -> String {
    cell.split(whereSeparator: \.isNewline).joined(separator: " ").replacing("|", with: "\\|")
  }
}
