/// Reckons how much room a text takes in a sans-serif face, and breaks it into lines.
///
/// No font is asked, so that the same process gives the same drawing everywhere; the widths are on the large side.
enum DiagramText {
  /// How wide a text is, in pixels, at a size of letters.
  static func width(of text: some StringProtocol, size: Double) -> Double {
    text.reduce(0) { $0 + width(of: $1) } * size
  }

  private static func width(of character: Character) -> Double {
    switch character {
    case "i", "j", "l", "t", "f", "r", "I", ".", ",", ":", ";", "'", "|", "!", "(", ")", "[", "]", " ", "\"": 0.36
    case "m", "w", "M", "W", "@", "%", "…", "—": 0.9
    case let other where other.isUppercase: 0.72
    default: 0.58
    }
  }

  /// The text in lines no wider than that, and no more of them than that; the last ends with `…` where there is more.
  static func lines(_ text: String, width: Double, size: Double, most: Int = .max) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace).flatMap({ pieces($0, width: width, size: size) }) {
      let longer = line.isEmpty ? word : "\(line) \(word)"
      if self.width(of: longer, size: size) <= width {
        line = longer
      } else {
        if !line.isEmpty { lines.append(line) }
        line = word
      }
    }
    if !line.isEmpty { lines.append(line) }
    guard lines.count > most, var last = lines.prefix(most).last else { return lines }
    while !last.isEmpty, self.width(of: last + "…", size: size) > width { last.removeLast() }
    return lines.prefix(most - 1) + [last + "…"]
  }

  /// A word in parts that have room on a line.
  private static func pieces(_ word: Substring, width: Double, size: Double) -> [String] {
    var pieces: [String] = []
    var piece = ""
    for character in word {
      if !piece.isEmpty, self.width(of: piece + String(character), size: size) > width {
        pieces.append(piece)
        piece = ""
      }
      piece.append(character)
    }
    return pieces + [piece]
  }
}
