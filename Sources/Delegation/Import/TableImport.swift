public import SourceDiagnostics

/// Reads a delegation order from what a municipality has: a table as CSV, or the text of a PDF.
public enum TableImport {
  /// The form of what is read.
  public enum Form: String, Sendable, CaseIterable {
    /// CSV, with commas, semicolons or tabs, whose first line names the columns.
    case csv
    /// Plain text as it comes out of a PDF.
    case text
  }

  /// The table in a file. What was unsure is in it; nothing is guessed.
  ///
  /// - Parameter form: The form; nil where the file's name tells.
  /// - Throws: `DiagnosticError` where there is no table in it.
  public static func read(
    _ file: SourceFile, as form: Form? = nil, vocabulary: ImportVocabulary
  ) throws(DiagnosticError) -> ImportedTable {
    if let byte = invalidByte(in: file) {
      throw DiagnosticError(diagnostics: [
        .error(
          "import.encoding", "filen är inte skriven i UTF-8", at: file.place(byte..<byte),
          hint: "spara den som UTF-8, eller ange --encoding windows-1252 om den kommer ur Excel")
      ])
    }
    let form = form ?? (file.name.lowercased().hasSuffix(".csv") ? .csv : .text)
    switch form {
    case .csv:
      let table = try CSVTableReader.read(file, vocabulary: vocabulary)
      guard !table.rows.isEmpty else {
        throw noTable(in: file, "tabellen har inga rader", "under raden med kolumnernas namn ska varje punkt ha en rad")
      }
      return table
    case .text:
      let table =
        LayoutTableReader.isLaidOut(file)
        ? LayoutTableReader.read(file, vocabulary: vocabulary) : TextTableReader.read(file, vocabulary: vocabulary)
      guard let table else {
        throw noTable(
          in: file, "filen har ingen tabell med kolumnerna nr, ärende, lagrum och delegat",
          "en sådan börjar med en rad som namnger kolumnerna: Nr Ärende Lagrum Delegat Anteckning")
      }
      return table
    }
  }

  private static func noTable(in file: SourceFile, _ message: String, _ hint: String) -> DiagnosticError {
    DiagnosticError(diagnostics: [.error("import.no-table", message, at: file.place(0..<0), hint: hint)])
  }

  /// The first byte of what is no UTF-8; nil where everything is.
  private static func invalidByte(in file: SourceFile) -> Int? {
    guard String(validating: file.bytes, as: UTF8.self) == nil else { return nil }
    let lines = 1...file.lineCount
    let broken = lines.first { line in
      file.byteRange(ofLine: line).map { String(validating: file.bytes[$0], as: UTF8.self) == nil } ?? false
    }
    return broken.flatMap { file.byteRange(ofLine: $0)?.lowerBound } ?? 0
  }
}
