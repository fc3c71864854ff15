import WorkflowKit

extension Explanation {
  /// The explanation as people read it in a terminal.
  var text: String {
    var parts = ["\(code): \(title)", Self.section("Vad det betyder", meaning)]
    let provisions = lagrum.isEmpty ? "" : " (\(lagrum.joined(separator: ", ")))"
    parts.append(Self.section("Varför", reason + provisions))
    parts.append(Self.section("Så rättar du", remedy))
    if let example {
      parts.append("Fel – \(example.what)\n" + Self.indented(example.shownWrong))
      parts.append("Rätt\n" + Self.indented(example.shownRight))
    }
    return parts.joined(separator: "\n\n")
  }

  /// The explanation as a section of a page in Markdown.
  var markdown: String {
    let provisions = lagrum.isEmpty ? "" : " (\(lagrum.joined(separator: ", ")))"
    var parts = [
      "### \(code)", "**\(title).** \(meaning)", "*Varför:* \(reason)\(provisions)", "*Så rättar du:* \(remedy)",
    ]
    if let example {
      parts.append("Fel – \(example.what):\n\n```\(example.language)\n\(example.shownWrong)\n```")
      parts.append("Rätt:\n\n```\(example.language)\n\(example.shownRight)\n```")
    }
    return parts.joined(separator: "\n\n")
  }

  private static func section(_ title: String, _ text: String) -> String {
    "\(title)\n" + indented(Paragraph.wrapped(text, width: 78))
  }

  private static func indented(_ text: String) -> String {
    TextTable.lines(of: text).map { $0.isEmpty ? "" : "  " + $0 }.joined(separator: "\n")
  }
}
