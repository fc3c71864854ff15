import SourceDiagnostics

/// Reads a delegation order from plain text as it comes out of a PDF: lines and cells are broken anywhere, columns have
/// run into each other, and a heading may stand away from its rows.
struct TextTableReader {
  private var assembly: TableAssembly
  private var row: TextRow?

  /// The table in a text; nil where there is none.
  static func read(_ file: SourceFile, vocabulary: ImportVocabulary) -> ImportedTable? {
    var reader = TextTableReader(assembly: TableAssembly(file, vocabulary))
    for paragraph in TextParagraph.read(file) { reader.take(paragraph) }
    reader.closeRow()
    return reader.assembly.table()
  }

  private mutating func take(_ paragraph: TextParagraph) {
    let words = paragraph.words.map(\.text)
    if TextParagraph.isHeader(words) {
      closeRow()
      assembly.takeHeader()
    } else if assembly.isOpen, let number = ItemNumber(startOf: words) {
      closeRow()
      if assembly.begins(number, on: paragraph.lines) {
        row = TextRow(number, beginning: paragraph, assembly.vocabulary)
      }
    } else if row?.take(paragraph, assembly.vocabulary) != true {
      assembly.take(loose: paragraph)
    }
  }

  private mutating func closeRow() {
    guard let row else { return }
    self.row = nil
    assembly.take(row.imported(at: assembly.file.place(ofLines: row.lines)), row.number)
  }
}
