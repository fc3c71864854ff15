import SourceDiagnostics

/// Reads a delegation order from text that has kept the places of its cells, where lines of different cells stand beside
/// each other.
struct LayoutTableReader {
  private var assembly: TableAssembly
  private var columns: LayoutColumns?
  private var row: LayoutRow?

  /// Whether a text has kept the places of its cells: the names of the columns stand apart.
  static func isLaidOut(_ file: SourceFile) -> Bool {
    (1...file.lineCount).contains { LayoutColumns(head: file.text(ofLine: $0)) != nil }
  }

  /// The table in a text; nil where there is none.
  static func read(_ file: SourceFile, vocabulary: ImportVocabulary) -> ImportedTable? {
    var reader = LayoutTableReader(assembly: TableAssembly(file, vocabulary))
    for line in 1...file.lineCount { reader.take(file.text(ofLine: line), line) }
    reader.closeRow()
    return reader.assembly.table()
  }

  private mutating func take(_ text: String, _ line: Int) {
    let pieces = LayoutColumns.pieces(of: text)
    guard let first = pieces.first,
      pieces.count > 1 || !TextLine.isPageNumber(first.words.joined(separator: " "))
    else { return }
    if let columns = LayoutColumns(head: text) {
      // The head is printed anew on every page, also in the middle of a row.
      if row == nil || !isContinued { closeRow() }
      self.columns = columns
      if row == nil { assembly.takeHeader() }
    } else if assembly.isOpen, let columns, columns.nearest(to: first) == 0,
      let number = ItemNumber(startOf: first.words)
    {
      closeRow()
      if assembly.begins(number, on: line...line) {
        row = LayoutRow(number, pieces, line, columns)
      }
    } else if let columns, row != nil, columns.nearest(to: first) != 0 {
      row?.take(pieces, line, columns)
    } else {
      closeRow()
      let words = pieces.flatMap(\.words).enumerated().map { TextWord(text: $0.element, beginsLine: $0.offset == 0) }
      assembly.take(loose: TextParagraph(words: words, lines: line...line, beginsPage: text.first == "\u{0C}"))
    }
  }

  /// Whether the row that is being read still lacks its delegate.
  private var isContinued: Bool { row?.hasDelegate == false }

  private mutating func closeRow() {
    guard let row else { return }
    self.row = nil
    assembly.take(row.imported(assembly.vocabulary, at: assembly.file.place(ofLines: row.lines)), row.number)
  }
}
