/// How single characters are shown on a terminal.
enum DisplayText {
  /// Gives the character itself, an arrow for a tab, or the replacement character for one that would steer the terminal.
  static func visible(_ character: Character) -> Character {
    if character == "\t" { return "→" }
    return character.unicodeScalars.contains(where: isControl) ? "\u{FFFD}" : character
  }

  /// Gives the number of terminal columns of a character.
  static func width(of character: Character) -> Int {
    if character.isASCII { return 1 }
    return character.unicodeScalars.contains(where: isWide) ? 2 : 1
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// East Asian wide and full-width characters and emoji (Unicode Standard Annex 11, in outline).
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: scalar.properties.isEmojiPresentation
    }
  }
}
