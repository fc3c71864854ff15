/// A word of a text whose lines are broken.
struct TextWord: Hashable {
  let text: String
  /// Whether it is the first of its line.
  let beginsLine: Bool
}

extension [TextWord] {
  /// The words after each other, with broken words and ranges mended, and the words that were put together.
  func joined() -> (text: String, mended: [String]) {
    var text = ""
    var mended: [String] = []
    for word in self {
      switch word.beginsLine ? Break(after: text, before: word.text) : .between {
      case .between: text += text.isEmpty ? word.text : " " + word.text
      case .range: text += word.text
      case .hyphen:
        text += word.text
        mended.append(String(text.split(separator: " ").last ?? ""))
      }
    }
    return (text, mended)
  }

  /// How two words stand to each other over the end of a line.
  private enum Break {
    case between
    /// `1-` and `4`.
    case range
    /// `e-` and `cigaretter`: the hyphen may be the word's own or only divide it.
    case hyphen

    init(after text: String, before word: String) {
      guard text.hasSuffix("-"), let last = text.dropLast().last, let first = word.first else {
        self = .between
        return
      }
      if last.isNumber, first.isNumber {
        self = .range
      } else if last.isLetter, first.isLowercase, !["och", "eller", "samt"].contains(word) {
        self = .hyphen
      } else {
        self = .between
      }
    }
  }
}
