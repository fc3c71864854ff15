/// A condition in the words of a story.
enum ConditionWords {
  /// `väljs "avstå"` where it compares a field with a text, otherwise `gäller villkoret` and the condition itself.
  static func words(_ condition: String) -> String {
    let text = condition.isMarked ? String(condition.dropFirst(2)) : condition
    let parts = text.split(separator: "=", maxSplits: 1).map { $0.trimmed }
    if parts.count == 2, parts[0].allSatisfy({ $0.isLetter || $0.isNumber || $0 == "_" || $0 == "." }),
      parts[1].count > 2, parts[1].first == "\"", parts[1].last == "\"",
      !parts[1].dropFirst().dropLast().contains("\"")
    {
      return "väljs \(parts[1])"
    }
    return "gäller villkoret \(text.trimmed)"
  }
}

extension StringProtocol {
  /// The text without blanks at its ends.
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
