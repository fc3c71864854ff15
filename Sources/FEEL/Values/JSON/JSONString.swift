/// Writing JSON strings with the fewest escapes: quotes, backslashes and control characters; all else is raw UTF-8.
enum JSONString {
  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")

  /// Appends the text as a JSON string; `prefix` stands first within the quotes and needs no escape.
  static func append(_ text: String, prefix: UInt8? = nil, to bytes: inout [UInt8]) {
    bytes.append(quote)
    if let prefix { bytes.append(prefix) }
    var text = text
    text.withUTF8 { appendEscaped($0, to: &bytes) }
    bytes.append(quote)
  }

  private static func appendEscaped(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var start = 0
    for position in 0..<text.count {
      let byte = text[position]
      if byte >= 0x20 && byte != quote && byte != backslash { continue }
      bytes.append(contentsOf: text[start..<position])
      appendEscape(of: byte, to: &bytes)
      start = position + 1
    }
    bytes.append(contentsOf: text[start...])
  }

  private static func appendEscape(of byte: UInt8, to bytes: inout [UInt8]) {
    bytes.append(backslash)
    switch byte {
    case quote, backslash: bytes.append(byte)
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    default:
      bytes += "u00".utf8
      bytes.append(byte < 0x10 ? UInt8(ascii: "0") : UInt8(ascii: "1"))
      let low = byte & 0xF
      bytes.append(low < 10 ? UInt8(ascii: "0") + low : UInt8(ascii: "a") + low - 10)
    }
  }
}
