/// An immutable text file as it was read: its shown name, its bytes and where its lines begin.
///
/// Lines end at LF, CRLF or a lone CR. A byte order mark belongs to no line. The bytes need not be valid UTF-8;
/// what is not is shown as the replacement character.
public final class SourceFile: Sendable {
  /// The path as shown to the user.
  public let name: String
  /// The whole file, byte order mark and all.
  public let bytes: [UInt8]
  private let lineStarts: [Int]

  /// Creates a file from its bytes.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    self.lineStarts = Self.lineStarts(of: bytes)
  }

  /// Creates a file from text.
  public convenience init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The number of lines; a file that ends in a line break has an empty last line.
  public var lineCount: Int { lineStarts.count }

  /// The number of bytes of the byte order mark that begins the file: 3 or 0.
  public var byteOrderMarkLength: Int { Self.byteOrderMarkLength(of: bytes) }

  /// Gives the position of a byte offset; an offset outside the file means the nearest end.
  public func position(atByte byte: Int) -> SourcePosition {
    let byte = min(max(byte, 0), bytes.count)
    let line = lineIndex(ofByte: byte)
    let content = contentRange(ofLineIndex: line)
    let end = min(max(byte, content.lowerBound), content.upperBound)
    return SourcePosition(byte: byte, line: line + 1, column: characterCount(content.lowerBound..<end) + 1)
  }

  /// Gives the text of a line (1-based) without its line break; empty for a line that does not exist.
  public func text(ofLine line: Int) -> String {
    guard lineStarts.indices.contains(line - 1) else { return "" }
    return text(in: contentRange(ofLineIndex: line - 1))
  }

  /// Gives the byte range of a line (1-based) without its line break; `nil` for a line that does not exist.
  public func byteRange(ofLine line: Int) -> Range<Int>? {
    guard lineStarts.indices.contains(line - 1) else { return nil }
    return contentRange(ofLineIndex: line - 1)
  }

  /// Gives the text of a byte range, clamped to the file.
  public func text(in range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// Gives the place of a byte range, clamped to the file.
  public func place(_ range: Range<Int>) -> SourcePlace {
    SourcePlace(file: self, bytes: range.clamped(to: 0..<bytes.count))
  }

  private func lineIndex(ofByte byte: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= byte { low = middle } else { high = middle }
    }
    return low
  }

  private func contentRange(ofLineIndex line: Int) -> Range<Int> {
    let start = lineStarts[line]
    guard line + 1 < lineStarts.count else { return start..<bytes.count }
    var end = lineStarts[line + 1] - 1
    if end > start, bytes[end] == UInt8(ascii: "\n"), bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  private func characterCount(_ range: Range<Int>) -> Int {
    let slice = bytes[range]
    if slice.allSatisfy({ $0 < 0x80 }) { return slice.count }
    return String(decoding: slice, as: UTF8.self).count
  }

  private static func byteOrderMarkLength(of bytes: [UInt8]) -> Int {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  private static func lineStarts(of bytes: [UInt8]) -> [Int] {
    var starts = [byteOrderMarkLength(of: bytes)]
    bytes.withUnsafeBytes { bytes in
      var index = 0
      while index < bytes.count {
        if index + 8 <= bytes.count {
          let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
          // The first byte below 0x0E is marked, and none where there is none.
          let marks = (word &- 0x0E0E_0E0E_0E0E_0E0E) & ~word & 0x8080_8080_8080_8080
          index += marks.trailingZeroBitCount / 8
          if marks == 0 { continue }
        }
        let byte = bytes[index]
        index += 1
        if byte == 0x0A || byte == 0x0D && (index == bytes.count || bytes[index] != 0x0A) { starts.append(index) }
      }
    }
    return starts
  }
}

extension SourceFile: Hashable {
  /// Two files are the same when their names and bytes are.
  public static func == (left: SourceFile, right: SourceFile) -> Bool {
    left === right || (left.name == right.name && left.bytes == right.bytes)
  }

  /// Hashes the name and the size; equal files hash alike without their bytes being read.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(bytes.count)
  }
}
