import SourceDiagnostics

/// A line of a text that is not blank.
struct TextLine {
  let words: [String]
  /// Its number in the file, from 1.
  let number: Int
  /// Whether it is the first of a page: it begins with a form feed, or is moved in by one blank, which is what becomes of
  /// one in many texts.
  private(set) var beginsPage: Bool
  /// Whether a blank line stands before it.
  let isAfterBlank: Bool

  /// The lines of a file, without the numbers of its pages.
  static func read(_ file: SourceFile) -> [TextLine] {
    var lines: [TextLine] = []
    var isAfterBlank = false
    for number in 1...file.lineCount {
      let text = file.text(ofLine: number)
      let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
      if !words.isEmpty {
        let beginsPage = text.first == "\u{0C}" || (text.first == " " && text.dropFirst().first?.isWhitespace == false)
        lines.append(TextLine(words: words, number: number, beginsPage: beginsPage, isAfterBlank: isAfterBlank))
      }
      isAfterBlank = words.isEmpty
    }
    return withoutPageNumbers(lines)
  }

  private static func withoutPageNumbers(_ lines: [TextLine]) -> [TextLine] {
    var kept: [TextLine] = []
    var isPageBegun = false
    for (index, line) in lines.enumerated() {
      let next = lines.indices.contains(index + 1) ? lines[index + 1] : nil
      if line.isPageNumber(before: next) {
        isPageBegun = isPageBegun || line.beginsPage
        continue
      }
      kept.append(line)
      if isPageBegun { kept[kept.count - 1].beginsPage = true }
      isPageBegun = false
    }
    return kept
  }

  /// Whether a text can be nothing but the number of a page: `Sida 2`, `2 (3)`, `2 av 3`.
  static func isPageNumber(_ text: String) -> Bool {
    text.wholeMatch(of: #/(?:[Ss]ida?n? )?\d{1,3} ?(?:\/|av|\() ?\d{1,3}\)?|[Ss]ida?n? \d{1,3}/#) != nil
  }

  /// Whether it is the number of a page, beside the end of one. A number alone may be the end of a cell, so it must also
  /// stand by itself.
  private func isPageNumber(before next: TextLine?) -> Bool {
    guard beginsPage || next?.beginsPage != false else { return false }
    let text = words.joined(separator: " ")
    if Self.isPageNumber(text) { return true }
    let standsAlone = (beginsPage || isAfterBlank) && (next.map { $0.beginsPage || $0.isAfterBlank } ?? true)
    return standsAlone && text.wholeMatch(of: #/\d{1,3}/#) != nil
  }
}
