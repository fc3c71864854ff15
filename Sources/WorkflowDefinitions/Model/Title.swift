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
    if title.allSatisfy(\.isWhitespace) { return .blank }
    let isLine = title.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: false
      default: true
      }
    }
    return isLine ? nil : .severalLines
  }
}
