import SourceDiagnostics

/// The quotation marks that word processors put round text, which YAML reads as a part of it.
public enum CurlyQuotes {
  private static let opening: Set<Character> = ["“", "”", "„", "»", "«", "‘", "’", "‚"]
  private static let closing: Set<Character> = ["“", "”", "»", "«", "‘", "’"]

  /// The problem of a plain text within such marks, which stay in it; nil for other texts.
  static func problem(_ text: String, at bytes: Range<Int>, of file: SourceFile) -> Diagnostic? {
    // Each of them begins with 0xE2, or with 0xC2 as « and » do.
    guard let first = text.utf8.first, first == 0xE2 || first == 0xC2, let inner = inner(text) else { return nil }
    return .warning(
      "yaml.curly-quotes", "citattecknen är inte raka, så YAML läser dem som en del av texten", at: file.place(bytes),
      hint: "skriv \(straight(inner))")
  }

  /// A text within straight quotation marks, of the kind that it has none of.
  static func straight(_ text: String) -> String {
    text.contains("\"") ? "'\(text.replacing("'", with: "''"))'" : "\"\(text)\""
  }

  /// What stands between two such marks that begin and end a text; nil for other texts, and where more of them stand
  /// within.
  public static func inner(_ text: String) -> String? {
    guard text.count > 1, let first = text.first, let last = text.last, opening.contains(first),
      closing.contains(last)
    else { return nil }
    let inner = text.dropFirst().dropLast()
    return inner.contains { opening.contains($0) } ? nil : String(inner)
  }
}
