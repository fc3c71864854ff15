/// What a title may be: it is shown on one line, in lists and pictures.
package enum Title {
  /// What is wrong with a title.
  package enum Fault: Sendable, Hashable {
    /// It has nothing to read.
    case blank
    /// It has several lines, or a tab or another character that steers instead of being read.
    case severalLines
  }

  /// What is wrong with a title; nil where nothing is.
  package static func fault(_ title: String) -> Fault? {
    if isPlain(title) { return nil }
    if title.allSatisfy(\.isWhitespace) { return .blank }
    let isLine = title.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: false
      default: true
      }
    }
    return isLine ? nil : .severalLines
  }

  /// Whether it surely has something to read and nothing that steers: ASCII letters and signs, and what lies beyond the
  /// control characters (in UTF-8 C2 80 to C2 9F) and the separators (E2 80 A8 and A9).
  private static func isPlain(_ title: String) -> Bool {
    var hasSign = false
    for byte in title.utf8 {
      switch byte {
      case 0x20: continue
      case 0x21...0x7E: hasSign = true
      case 0xC3: hasSign = true
      case 0x80...0xC1: continue
      default: return false
      }
    }
    return hasSign
  }
}
