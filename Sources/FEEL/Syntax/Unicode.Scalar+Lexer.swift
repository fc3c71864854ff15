extension UInt8 {
  /// Whether it is a character of its own in UTF-8, with which a name can go on.
  var continuesName: Bool { self < 0x80 && Unicode.Scalar(self).continuesName }
}

extension Unicode.Scalar {
  var isDigit: Bool { ("0"..."9").contains(self) }

  /// The sign or digit that it is the wide form of; nil for other characters.
  var wideSign: String? {
    guard (0xFF01...0xFF5E).contains(value), let plain = Unicode.Scalar(value - 0xFEE0),
      !plain.properties.isAlphabetic, plain != "_"
    else { return nil }
    return String(plain)
  }

  /// Whether a name can begin with it (DMN 1.5, grammar rule 28; a question mark stands for the input here).
  var beginsName: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0x5F, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x2FF: true
    case 0...0xBF: false
    case 0x370...0x37D, 0x37F...0x1FFF, 0x200C...0x200D, 0x2070...0x218F,
      0x2C00...0x2FEF, 0x3001...0xD7FF, 0xF900...0xFDCF, 0xFDF0...0xFEFE, 0xFF00...0xFFFD, 0x10000...0xEFFFF:
      !isSpace
    default: false
    }
  }

  /// Whether a name can go on with it (rule 29).
  var continuesName: Bool {
    switch value {
    case 0x30...0x39, 0xB7, 0x300...0x36F, 0x203F...0x2040: true
    default: beginsName
    }
  }

  /// Whether it is space between words (rule 61).
  var isSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20: true
    case 0..<0x80: false
    case 0x180E, 0x200B, 0xFEFF: true
    default: properties.isWhitespace
    }
  }
}
