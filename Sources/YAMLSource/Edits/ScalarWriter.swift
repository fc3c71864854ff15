/// Writes texts within quotes.
enum ScalarWriter {
  /// Writes text on one line in a form that is no block.
  static func inline(_ text: String, as form: ScalarForm) -> String {
    switch form {
    case .plain: text
    case .singleQuoted: "'\(text.replacing("'", with: "''"))'"
    case .doubleQuoted, .literal, .folded: doubleQuoted(text)
    }
  }

  private static func doubleQuoted(_ text: String) -> String {
    var written = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": written += "\\\""
      case "\\": written += "\\\\"
      case "\n": written += "\\n"
      case "\t": written += "\\t"
      case "\r": written += "\\r"
      case _ where ScalarForm.isPrintable(scalar): written.unicodeScalars.append(scalar)
      default: written += scalar.value <= 0xFF ? escape("x", scalar, digits: 2) : escape("u", scalar, digits: 4)
      }
    }
    return written + "\""
  }

  private static func escape(_ letter: String, _ scalar: Unicode.Scalar, digits: Int) -> String {
    let hex = String(scalar.value, radix: 16, uppercase: true)
    return "\\\(letter)" + String(repeating: "0", count: max(0, digits - hex.count)) + hex
  }
}
