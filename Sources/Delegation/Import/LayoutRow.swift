import SourceDiagnostics

/// A row while it is read from a text that has kept the places of its cells.
struct LayoutRow {
  let number: ItemNumber
  /// Its lines in the file, from 1.
  private(set) var lines: ClosedRange<Int>
  private var cells = [[TextWord]](repeating: [], count: 5)
  private var isBlurred = false

  /// A row that begins on a line, whose first word is its number.
  init(_ number: ItemNumber, _ pieces: [LayoutColumns.Piece], _ line: Int, _ columns: LayoutColumns) {
    self.number = number
    lines = line...line
    var pieces = pieces
    let first = pieces[0]
    if first.words.count > 1 {
      // The number and the matter stand too close to be apart.
      let start = first.range.lowerBound + first.words[0].count + 1
      pieces[0] = LayoutColumns.Piece(words: Array(first.words.dropFirst()), range: start..<first.range.upperBound)
    } else {
      pieces.removeFirst()
    }
    take(pieces, line, columns)
  }

  /// Takes a line.
  mutating func take(_ pieces: [LayoutColumns.Piece], _ line: Int, _ columns: LayoutColumns) {
    lines = lines.lowerBound...line
    for piece in pieces {
      let column = columns.column(of: piece)
      if column == nil { isBlurred = true }
      let words = piece.words.enumerated().map { TextWord(text: $0.element, beginsLine: $0.offset == 0) }
      cells[min(max(column ?? columns.nearest(to: piece), 1), 4)] += words
    }
  }

  /// Whether anything stands in the column of the delegate.
  var hasDelegate: Bool { !cells[3].isEmpty }

  /// The row as it was read, with its doubts.
  func imported(_ vocabulary: ImportVocabulary, at place: SourcePlace) -> ImportedRow {
    let texts = cells.map { $0.joined() }
    let words = cells[3].map(\.text)
    let (named, end) = RowCells.delegates(in: words, from: 0, vocabulary)
    let delegates = end == words.count ? named : [texts[3].text]
    var doubts = ImportDoubts.about(delegates: delegates)
    if isBlurred {
      doubts.append("Cellerna står så tätt att kolumnerna inte går att skilja åt. Jämför punkten med tabellen.")
    }
    let lagrum = texts[2].text
    return ImportedRow(
      number: number.text, matter: texts[1].text.isEmpty ? "(oläslig)" : texts[1].text,
      lagrum: lagrum.isEmpty ? nil : lagrum, delegates: delegates, note: texts[4].text.isEmpty ? nil : texts[4].text,
      doubts: texts[1].text.isEmpty ? doubts + ["Ärendet kunde inte läsas. Skriv det under ärende."] : doubts,
      remarks: (texts[1].mended + texts[4].mended).map { ImportDoubts.about(mended: $0) }, place: place)
  }
}
