/// What is done with names and addresses as people write them.
enum Text {
  /// A text without blanks around it; nil where nothing is left.
  static func filled(_ text: String) -> String? {
    guard let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return nil }
    return String(text[first...last])
  }

  /// A short name for a text that is the same every time (FNV-1a, 64 bits in hexadecimal).
  static func fingerprint(_ text: String) -> String {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Whether a text has a line break or another control character, which must never reach a header.
  static func hasControl(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.value < 32 || $0.value == 127 || $0.value == 0x2028 || $0.value == 0x2029 }
  }
}
