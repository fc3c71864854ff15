import Foundation

/// Texts as the headers of a message carry them.
enum HeaderText {
  /// A text as it is where it is short ASCII, otherwise in encoded words (RFC 2047), folded.
  static func encoded(_ text: String) -> String {
    if text.utf8.count <= 60, isPlain(text), !text.contains("=?") { return text }
    var words: [String] = []
    var chunk: [UInt8] = []
    for character in text {
      let bytes = Array(String(character).utf8)
      // An encoded word is at most 75 characters: 45 bytes make 60 in base64, 12 more are the frame.
      if chunk.count + bytes.count > 45 {
        words.append(word(chunk))
        chunk = []
      }
      chunk += bytes
    }
    if !chunk.isEmpty { words.append(word(chunk)) }
    return words.joined(separator: "\r\n ")
  }

  /// A display name before an address.
  static func displayName(_ name: String) -> String {
    let isAtoms = name.utf8.allSatisfy {
      (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || $0 == 32 || $0 == 45
    }
    return isAtoms && name.utf8.count <= 60 ? name : encoded(forced: name)
  }

  /// The parameter `filename`, plain in quotes or in the extended form of RFC 2231, each part on its own line.
  static func fileName(_ name: String) -> String {
    if name.utf8.count <= 60, isPlain(name), !name.contains(where: { "\"\\%*'".contains($0) }) {
      return "filename=\"\(name)\""
    }
    var parts: [String] = [""]
    for byte in name.utf8 {
      let piece = isAttributeByte(byte) ? String(UnicodeScalar(byte)) : percent(byte)
      if parts[parts.count - 1].utf8.count + piece.utf8.count > 54 { parts.append("") }
      parts[parts.count - 1] += piece
    }
    if parts.count == 1 { return "filename*=UTF-8''\(parts[0])" }
    return parts.enumerated().map { index, part in "filename*\(index)*=\(index == 0 ? "UTF-8''" : "")\(part)" }
      .joined(separator: ";\r\n ")
  }

  private static func encoded(forced text: String) -> String {
    isPlain(text) && text.utf8.count <= 45 ? word(Array(text.utf8)) : encoded(text)
  }

  private static func word(_ bytes: [UInt8]) -> String { "=?UTF-8?B?\(Data(bytes).base64EncodedString())?=" }

  private static func isPlain(_ text: String) -> Bool { text.utf8.allSatisfy { (32...126).contains($0) } }

  private static func isAttributeByte(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 45 || byte == 46
      || byte == 95
  }

  private static func percent(_ byte: UInt8) -> String {
    let digits = Array("0123456789ABCDEF")
    return "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
  }
}
