/// What a person types into the search box, as an FTS5 expression.
enum SearchWords {
  /// All the words, the last as the beginning of a word; nil where nothing is searched for.
  ///
  /// Each word is quoted, so that nothing a person types is FTS5's own syntax.
  static func expression(_ typed: String) -> String? {
    let words = typed.split { $0.isWhitespace || $0 == "\0" }.filter { $0.contains { $0.isLetter || $0.isNumber } }
    guard !words.isEmpty else { return nil }
    return words.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: " ") + "*"
  }
}
