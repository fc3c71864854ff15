public import SourceDiagnostics

/// A delegation order as it was read from a table.
public struct ImportedTable: Sendable {
  /// The rows under one heading.
  public struct Section: Sendable, Hashable {
    /// The heading.
    public var title: String
    /// The number of the act in the heading, such as `2010:1622`; nil where there is none.
    public var act: String?
    /// The rows.
    public var rows: [ImportedRow]
  }

  /// The sections, in the order of their rows' numbers.
  public var sections: [Section]
  /// What was unclear about the table as a whole.
  public let findings: [Diagnostic]

  /// All rows, in the order of the sections.
  public var rows: [ImportedRow] { sections.flatMap(\.rows) }

  /// Everything that was unsure, each with its place: what belongs to the table, then its rows.
  public var unsure: [Diagnostic] {
    findings
      + rows.flatMap { row -> [Diagnostic] in
        var found: [Diagnostic] = []
        if !row.doubts.isEmpty {
          found.append(
            .warning(
              "import.unsure", "punkt \(row.number) är oklar", at: row.place,
              hint: row.doubts.joined(separator: "\n")))
        }
        if !row.remarks.isEmpty {
          found.append(
            .warning(
              "import.look", "punkt \(row.number) är värd en kontroll", at: row.place,
              hint: row.remarks.joined(separator: "\n")))
        }
        return found
      }
  }
}
