/// How a text is written in HTML, so that no byte of it is markup.
package enum HTMLEscape {
  /// A text, also within an attribute.
  ///
  /// By bytes, not by characters: a quotation mark with a combining accent after it is another character in Swift, and ends
  /// an attribute all the same. Most texts have nothing to write otherwise, and are given back as they are.
  package static func text(_ text: String) -> String {
    guard text.utf8.contains(where: { entity($0) != nil }) else { return text }
    var written: [UInt8] = []
    written.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      if let entity = entity(byte) { written += entity.utf8 } else { written.append(byte) }
    }
    return String(decoding: written, as: UTF8.self)
  }

  private static func entity(_ byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
