import SourceDiagnostics

/// Rows and headings as they are met in a text, put together to a table.
struct TableAssembly {
  /// Rows after one head of columns that follow each other by number.
  struct Segment {
    /// The headings just before the head of columns, in the order of the text.
    var headings: [String]
    /// Whether a head of columns stands before the first row.
    let hasHeader: Bool
    var rows: [ImportedRow]
  }

  let file: SourceFile
  let vocabulary: ImportVocabulary
  private var segments: [Segment] = []
  private var loose: [TextParagraph] = []
  private var findings: [Diagnostic] = []
  private var last: ItemNumber?
  /// Whether rows may come: a head of columns has been met, and the table has not ended.
  private(set) var isOpen = false

  init(_ file: SourceFile, _ vocabulary: ImportVocabulary) {
    self.file = file
    self.vocabulary = vocabulary
  }

  /// Takes what belongs to no row.
  mutating func take(loose paragraph: TextParagraph) { loose.append(paragraph) }

  /// Takes a head of columns.
  mutating func takeHeader() {
    segments.append(Segment(headings: Self.headings(in: loose), hasHeader: true, rows: []))
    loose = []
    last = nil
    isOpen = true
  }

  /// Whether a row with the number may begin on the lines: what comes after the table may be numbered too.
  mutating func begins(_ number: ItemNumber, on lines: ClosedRange<Int>) -> Bool {
    if let last, !loose.isEmpty {
      guard last.isFollowed(by: number) else {
        isOpen = false
        findings.append(
          .warning(
            "import.after-table", "raden ser ut som en punkt men står efter tabellen, och är inte med",
            at: file.place(ofLines: lines), hint: "lägg till den i utkastet om den hör dit"))
        return false
      }
      for paragraph in loose { report(paragraph) }
    } else if !loose.isEmpty {
      // Between the head of the columns and the first row.
      segments[segments.count - 1].headings += Self.headings(in: loose)
    }
    loose = []
    return true
  }

  /// Takes a row.
  mutating func take(_ row: ImportedRow, _ number: ItemNumber) {
    guard !segments.isEmpty else { return }
    if let last = segments[segments.count - 1].rows.last.flatMap({ ItemNumber($0.number) }),
      !last.isFollowed(by: number)
    {
      segments.append(Segment(headings: [], hasHeader: false, rows: [row]))
    } else {
      segments[segments.count - 1].rows.append(row)
    }
    last = number
  }

  /// The table; nil where no row was met.
  func table() -> ImportedTable? {
    guard segments.contains(where: { !$0.rows.isEmpty }) else { return nil }
    let order = SectionOrder(segments, file: file, vocabulary: vocabulary)
    var sections = order.sections
    ImportDoubts.markTwins(in: &sections)
    return ImportedTable(sections: sections, findings: findings + order.findings + ImportDoubts.gaps(in: sections))
  }

  /// The headings at the end of what stands before a head of columns: short lines of their own, back to the page's
  /// beginning.
  private static func headings(in loose: [TextParagraph]) -> [String] {
    var headings: [String] = []
    for paragraph in loose.reversed() {
      let text = paragraph.text
      guard paragraph.isOneLine, text.count <= 100, let end = text.last, !".,:;".contains(end), !text.hasPrefix("-")
      else { break }
      headings.insert(text, at: 0)
      if paragraph.beginsPage { break }
    }
    return headings
  }

  private mutating func report(_ paragraph: TextParagraph) {
    findings.append(
      .warning(
        "import.loose", "texten \(Diagnostic.quote(paragraph.text)) hör inte till någon punkt",
        at: file.place(ofLines: paragraph.lines), hint: "lägg till den i utkastet om den hör till en punkt"))
  }
}

extension SourceFile {
  /// The place of whole lines, from 1, without the blanks round them.
  func place(ofLines lines: ClosedRange<Int>) -> SourcePlace {
    var start = byteRange(ofLine: lines.lowerBound)?.lowerBound ?? 0
    var end = byteRange(ofLine: lines.upperBound)?.upperBound ?? bytes.count
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while start < end, bytes[end - 1] <= 0x20 { end -= 1 }
    return place(start..<end)
  }
}
