import Testing

/// A text with a slip in it, as `‹wrong¦right›`, and what is said of it; mended nothing is said.
struct MendedSlip: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let wrong: String
  let mended: String
  let message: String

  init(_ name: String, _ text: String, message: String) {
    testDescription = name
    wrong = Self.text(text, taking: 0)
    mended = Self.text(text, taking: 1)
    self.message = message
  }

  private static func text(_ text: String, taking part: Int) -> String {
    text.split(separator: "‹", omittingEmptySubsequences: false).enumerated().map { position, piece in
      guard position > 0, let end = piece.firstIndex(of: "›") else { return String(piece) }
      let choices = piece[..<end].split(separator: "¦", omittingEmptySubsequences: false)
      return String(choices.indices.contains(part) ? choices[part] : "") + piece[piece.index(after: end)...]
    }.joined()
  }
}
