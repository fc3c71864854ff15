/// Rows of text in aligned columns.
struct TextTable {
  private var rows: [[String]] = []
  private let indent: String

  /// A table, indented by a number of spaces.
  init(indent: Int = 0) { self.indent = String(repeating: " ", count: indent) }

  /// Whether it has no rows.
  var isEmpty: Bool { rows.isEmpty }

  /// Adds a row.
  mutating func add(_ cells: String...) { rows.append(cells) }

  /// The rows, two spaces between the columns and none at the ends of lines; a column of nothing takes no room.
  var text: String {
    var widths: [Int] = []
    for row in rows {
      for (column, cell) in row.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], cell.count)
      }
    }
    return rows.map { row in
      let cells = row.enumerated().filter { widths[$0.offset] > 0 }.map { column, cell in
        cell + String(repeating: " ", count: widths[column] - cell.count)
      }
      return TextTable.trimmed(indent + cells.joined(separator: "  "))
    }.joined(separator: "\n")
  }

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
