/// Rows of text in aligned columns; the last cell of a row may have several lines.
struct TextTable {
  private var rows: [[String]] = []
  private let indent: String

  /// A table, indented by a number of spaces.
  init(indent: Int = 0) { self.indent = String(repeating: " ", count: indent) }

  /// Whether it has no rows.
  var isEmpty: Bool { rows.isEmpty }

  /// Adds a row.
  mutating func add(_ cells: String...) {
    let last = cells.lastIndex { !$0.isEmpty } ?? 0
    rows.append(
      cells.enumerated().map { $0.offset == last ? $0.element : TextTable.lines(of: $0.element).joined(separator: " ") }
    )
  }

  /// The rows, two spaces between the columns and none at the ends of lines; a column of nothing takes no room.
  var text: String {
    var widths: [Int] = []
    for row in rows {
      for (column, cell) in row.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], TextTable.width(of: cell))
      }
    }
    return rows.map { row in
      let last = row.lastIndex { !$0.isEmpty } ?? 0
      var line = indent
      var following: [String] = []
      for (column, cell) in row.enumerated() where widths[column] > 0 {
        let lines = TextTable.lines(of: cell)
        following = lines.dropFirst().map { String(repeating: " ", count: line.count) + $0 }
        line += (lines.first ?? "") + String(repeating: " ", count: widths[column] + 2 - (lines.first ?? "").count)
        if column == last { break }
      }
      return ([line] + following).map { TextTable.trimmed($0) }.joined(separator: "\n")
    }.joined(separator: "\n")
  }

  /// The lines of a text, empty ones too.
  static func lines(of cell: String) -> [String] {
    cell.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
  }

  private static func width(of cell: String) -> Int { lines(of: cell).map(\.count).max() ?? 0 }

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
