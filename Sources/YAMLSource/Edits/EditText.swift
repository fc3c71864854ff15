import SourceDiagnostics

/// The bytes of a file that is edited, and what stands between its values: blanks, line breaks and comments.
struct EditText {
  let bytes: [UInt8]
  /// The line break that the file uses, found from its first line.
  let lineBreak: String
  private let start: Int

  init(_ file: SourceFile) {
    bytes = file.bytes
    start = file.byteOrderMarkLength
    let first = file.bytes.firstIndex { Self.isBreak($0) } ?? file.bytes.count
    lineBreak =
      file.bytes[first...].starts(with: [0x0D, 0x0A]) ? "\r\n" : file.bytes[first...].first == 0x0D ? "\r" : "\n"
  }

  /// Gives the first byte from the end of a value or mark that is not blank, line break or comment; the end of the file if there is none.
  func skipTrivia(from offset: Int) -> Int {
    var offset = offset
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "#") {
        offset = lineEnd(at: offset)
      } else if Self.isSpace(bytes[offset]) {
        offset += 1
      } else {
        break
      }
    }
    return offset
  }

  /// Gives the end of anchors and tags that stand from an offset, before the value at the limit.
  func propertiesEnd(from offset: Int, before limit: Int) -> Int {
    var end = offset
    while true {
      var next = skipTrivia(from: end)
      guard next < limit, bytes[next] == UInt8(ascii: "&") || bytes[next] == UInt8(ascii: "!") else { return end }
      while next < limit, !Self.isSpace(bytes[next]) { next += 1 }
      end = next
    }
  }

  /// Gives the end of blanks and line breaks from an offset.
  func skipSpace(from offset: Int) -> Int {
    bytes[offset...].firstIndex { !Self.isSpace($0) } ?? bytes.count
  }

  /// Gives where the line of an offset begins.
  func lineStart(at offset: Int) -> Int {
    bytes[start..<max(start, offset)].lastIndex { Self.isBreak($0) }.map { $0 + 1 } ?? start
  }

  /// Gives where the line of an offset ends, before its line break.
  func lineEnd(at offset: Int) -> Int {
    bytes[offset...].firstIndex { Self.isBreak($0) } ?? bytes.count
  }

  /// Gives where the line after the one that ends at an offset begins; the end of the file if there is none.
  func nextLine(after lineEnd: Int) -> Int {
    bytes[lineEnd...].starts(with: [0x0D, 0x0A]) ? lineEnd + 2 : min(lineEnd + 1, bytes.count)
  }

  /// Gives the end of the line before the one that begins at an offset; `nil` for the first.
  func previousLineEnd(before lineStart: Int) -> Int? {
    guard lineStart > start else { return nil }
    let isPair = lineStart - 2 >= start && bytes[lineStart - 1] == 0x0A && bytes[lineStart - 2] == 0x0D
    return lineStart - (isPair ? 2 : 1)
  }

  /// Gives the number of bytes before an offset on its line.
  func column(at offset: Int) -> Int { offset - lineStart(at: offset) }

  /// Whether nothing but blanks stands before an offset on its line.
  func beginsLine(_ offset: Int) -> Bool {
    bytes[lineStart(at: offset)..<offset].allSatisfy { Self.isBlank($0) }
  }

  /// Whether nothing but blanks stands on the line that begins at an offset.
  func isBlankLine(_ lineStart: Int) -> Bool {
    bytes[lineStart..<lineEnd(at: lineStart)].allSatisfy { Self.isBlank($0) }
  }

  /// Gives the number of blanks before the comment on the line that begins at an offset; `nil` for another line.
  func commentIndent(_ lineStart: Int) -> Int? {
    let end = lineEnd(at: lineStart)
    guard let first = bytes[lineStart..<end].firstIndex(where: { !Self.isBlank($0) }) else { return nil }
    return bytes[first] == UInt8(ascii: "#") ? first - lineStart : nil
  }

  /// Whether the line that begins at an offset is the file's first.
  func isFirstLine(_ lineStart: Int) -> Bool { lineStart == start }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
  static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
  static func isSpace(_ byte: UInt8) -> Bool { isBlank(byte) || isBreak(byte) }
}
