/// A row that is written as in other languages, with an equals sign instead of a colon.
enum MistakenRow {
  /// How `namn = värde` is written: `namn: = värde`; nil for other texts.
  static func mended(_ text: String) -> String? {
    guard let match = text.wholeMatch(of: #/([\p{L}_][\p{L}\p{N}_]*) *= *([^=].*)/#) else { return nil }
    return "\(match.output.1): = \(match.output.2)"
  }
}
