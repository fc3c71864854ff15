/// The escapes within double quotes (YAML 1.2, section 5.7).
enum DoubleQuoteEscape {
  /// Decodes the escape that begins `source`: its text, empty for an escaped line break, and its length in the source.
  static func decode(_ source: ArraySlice<UInt8>) -> (decoded: [UInt8], length: Int) {
    guard source.count > 1 else { return ([], source.count) }
    let letter = source[source.startIndex + 1]
    switch letter {
    case UInt8(ascii: "x"): return hexadecimal(source, digits: 2)
    case UInt8(ascii: "u"): return hexadecimal(source, digits: 4)
    case UInt8(ascii: "U"): return hexadecimal(source, digits: 8)
    default: return (single(letter), 2)
    }
  }

  private static func single(_ letter: UInt8) -> [UInt8] {
    switch letter {
    case UInt8(ascii: "0"): [0x00]
    case UInt8(ascii: "a"): [0x07]
    case UInt8(ascii: "b"): [0x08]
    case UInt8(ascii: "t"), 0x09: [0x09]
    case UInt8(ascii: "n"): [0x0A]
    case UInt8(ascii: "v"): [0x0B]
    case UInt8(ascii: "f"): [0x0C]
    case UInt8(ascii: "r"): [0x0D]
    case UInt8(ascii: "e"): [0x1B]
    case UInt8(ascii: "N"): Array("\u{85}".utf8)
    case UInt8(ascii: "_"): Array("\u{A0}".utf8)
    case UInt8(ascii: "L"): Array("\u{2028}".utf8)
    case UInt8(ascii: "P"): Array("\u{2029}".utf8)
    default: [letter]
    }
  }

  private static func hexadecimal(_ source: ArraySlice<UInt8>, digits: Int) -> (decoded: [UInt8], length: Int) {
    let text = String(decoding: source.dropFirst(2).prefix(digits), as: UTF8.self)
    guard let value = UInt32(text, radix: 16), let scalar = Unicode.Scalar(value) else {
      return ([], min(2 + digits, source.count))
    }
    return (Array(String(Character(scalar)).utf8), min(2 + digits, source.count))
  }
}
