import SourceDiagnostics

/// Lines without a blank line or the end of a page between them.
struct TextParagraph {
  /// Its words.
  var words: [TextWord]
  /// Its lines in the file, from 1.
  var lines: ClosedRange<Int>
  /// Whether it is the first of a page.
  let beginsPage: Bool

  var text: String { words.joined().text }

  /// Whether it stands on one line.
  var isOneLine: Bool { lines.count == 1 }

  /// The paragraphs of a file. A page begins at a form feed, and where a line is moved in by one blank, which is what
  /// becomes of it in many texts.
  static func read(_ file: SourceFile) -> [TextParagraph] {
    var paragraphs: [TextParagraph] = []
    var isOpen = false
    for line in TextLine.read(file) {
      let words = line.words
      if line.isAfterBlank { isOpen = false }
      let own = words.enumerated().map { TextWord(text: $0.element, beginsLine: $0.offset == 0) }
      if isOpen, !line.beginsPage, !startsAnew(words), let last = paragraphs.last, !isHeader(last.words.map(\.text)) {
        paragraphs[paragraphs.count - 1].words += own
        paragraphs[paragraphs.count - 1].lines = last.lines.lowerBound...line.number
      } else {
        paragraphs.append(TextParagraph(words: own, lines: line.number...line.number, beginsPage: line.beginsPage))
      }
      isOpen = true
    }
    return paragraphs
  }

  private static func startsAnew(_ words: [String]) -> Bool {
    isHeader(words) || ItemNumber(startOf: words) != nil
  }

  /// Whether these are the words at the head of the columns.
  static func isHeader(_ words: [String]) -> Bool {
    guard let first = words.first, ["nr", "nr.", "nummer", "punkt"].contains(first.lowercased()) else { return false }
    let names = words.map { $0.lowercased() }
    return names.contains("ärende") && names.contains("delegat")
  }
}
