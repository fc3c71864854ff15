/// A row that is written as in other languages, with an equals sign instead of a colon.
enum MistakenRow {
  /// How `namn = värde` is written: `namn: = värde`; nil for other texts.
  static func mended(_ text: String) -> String? {
    parts(text).map { "\($0.name): = \($0.value)" }
  }

  /// The name in such a row.
  static func name(_ text: String) -> String? { parts(text)?.name }

  /// The name and the value in such a row.
  static func parts(_ text: String) -> (name: String, value: String)? {
    guard let match = text.wholeMatch(of: #/([\p{L}_][\p{L}\p{N}_]*) *= *([^=].*)/#) else { return nil }
    return (String(match.output.1), String(match.output.2))
  }
}
