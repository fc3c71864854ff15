/// Running text for a terminal.
enum Paragraph {
  /// The text with line breaks where a line would be longer than so many characters; those it has are kept.
  static func wrapped(_ text: String, width: Int) -> String {
    TextTable.lines(of: text).map { line in
      var lines: [String] = []
      for word in line.split(separator: " ") {
        if let last = lines.last, last.count + 1 + word.count <= width {
          lines[lines.count - 1] = "\(last) \(word)"
        } else {
          lines.append(String(word))
        }
      }
      return lines.joined(separator: "\n")
    }.joined(separator: "\n")
  }
}
