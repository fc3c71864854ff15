import SourceDiagnostics

/// A row while it is read from a text.
struct TextRow {
  let number: ItemNumber
  private var allLines: ClosedRange<Int>
  private var words: [TextWord]
  private var cells: RowCells?
  private var moreDelegates: [String] = []
  /// Its words and lines on the page where it begins, where it goes on over the page.
  private var firstPage: (words: [TextWord], lines: ClosedRange<Int>)?

  /// The longest row that is believed: what goes on longer without a delegate is no row.
  private static let longest = 120

  /// A row that begins with a paragraph, whose first word is its number.
  init(_ number: ItemNumber, beginning paragraph: TextParagraph, _ vocabulary: ImportVocabulary) {
    self.number = number
    allLines = paragraph.lines
    words = Array(paragraph.words.dropFirst())
    cells = RowCells(words, vocabulary: vocabulary)
  }

  /// Takes a further paragraph that may belong to it; false where it does not.
  mutating func take(_ paragraph: TextParagraph, _ vocabulary: ImportVocabulary) -> Bool {
    if cells == nil {
      guard words.count + paragraph.words.count <= Self.longest else { return false }
      if paragraph.beginsPage, firstPage == nil { firstPage = (words, allLines) }
      words += paragraph.words
      cells = RowCells(words, vocabulary: vocabulary)
    } else {
      guard !paragraph.beginsPage, let cells, cells.note.isEmpty else { return false }
      let texts = paragraph.words.map(\.text)
      let (delegates, end) = RowCells.delegates(in: texts, from: 0, vocabulary)
      guard end == texts.count else { return false }
      moreDelegates += delegates
    }
    allLines = allLines.lowerBound...max(allLines.upperBound, paragraph.lines.upperBound)
    return true
  }

  /// Its lines in the file, from 1. What never became a row ends with its page.
  var lines: ClosedRange<Int> { cells == nil ? firstPage?.lines ?? allLines : allLines }

  /// The row as it was read, with its doubts.
  func imported(at place: SourcePlace) -> ImportedRow {
    guard let cells else { return unreadable(place) }
    let matter = cells.matter.joined()
    let lagrum = cells.lagrum.joined()
    let note = cells.note.joined()
    let delegates = cells.delegates + moreDelegates
    var doubts = ImportDoubts.about(delegates: delegates)
    if !moreDelegates.isEmpty {
      doubts.append("Delegaterna står inte på samma ställe i texten. Bekräfta att de hör till punkten.")
    }
    return ImportedRow(
      number: number.text, matter: matter.text, lagrum: lagrum.text, delegates: delegates,
      note: note.text.isEmpty ? nil : note.text, doubts: doubts,
      remarks: (matter.mended + note.mended).map { ImportDoubts.about(mended: $0) }, place: place)
  }

  private func unreadable(_ place: SourcePlace) -> ImportedRow {
    let matter = (firstPage?.words ?? words).joined().text
    return ImportedRow(
      number: number.text, matter: matter.isEmpty ? "(oläslig)" : matter, lagrum: nil, delegates: [],
      note: nil,
      doubts: [
        "Raden gick inte att dela i kolumner, så allt står under ärende. Dela upp texten, och skriv delegaten under "
          + "delegat."
      ],
      place: place)
  }
}
