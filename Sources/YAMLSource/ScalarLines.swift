/// Decodes a scalar's source line by line, keeping where each piece of text was written.
struct ScalarLines {
  /// Decoded bytes and the source bytes that stand for them.
  struct Piece {
    let decoded: [UInt8]
    let source: Range<Int>
  }

  private let bytes: [UInt8]
  private let range: Range<Int>

  init(bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    self.range = range
  }

  /// The lines of an unquoted scalar.
  var plain: [[Piece]] {
    sourceLines(range).map { verbatim(trimmed($0, start: true, end: true)) }
  }

  /// The lines within single quotes.
  var singleQuoted: [[Piece]] {
    let lines = sourceLines(inner)
    return lines.enumerated().map { index, line in
      let line = trimmed(line, start: index > 0, end: index < lines.count - 1)
      var pieces: [Piece] = []
      var offset = line.lowerBound
      while offset < line.upperBound {
        let length = bytes[offset] == UInt8(ascii: "'") ? 2 : 1
        pieces.append(Piece(decoded: [bytes[offset]], source: offset..<min(offset + length, line.upperBound)))
        offset += length
      }
      return pieces
    }
  }

  /// The lines within double quotes.
  var doubleQuoted: [[Piece]] {
    let lines = sourceLines(inner)
    return lines.enumerated().map { index, line in
      escaped(trimmed(line, start: index > 0, end: false), isLast: index == lines.count - 1)
    }
  }

  /// The lines of a block scalar after its header, less an indentation.
  func block(indent: Int) -> [[Piece]] {
    sourceLines(range).dropFirst().map { line in
      let start = min(line.lowerBound + indent, line.upperBound)
      let blanks = bytes[line.lowerBound..<start].allSatisfy { $0 == 0x20 }
      return blanks ? verbatim(start..<line.upperBound) : []
    }
  }

  /// The narrowest indentation of a block scalar's lines that are not blank.
  var commonIndent: Int {
    sourceLines(range).dropFirst().compactMap { line in
      line.first { bytes[$0] != 0x20 }.map { $0 - line.lowerBound }
    }.min() ?? 0
  }

  private var inner: Range<Int> {
    range.count >= 2 ? (range.lowerBound + 1)..<(range.upperBound - 1) : range.lowerBound..<range.lowerBound
  }

  private func verbatim(_ range: Range<Int>) -> [Piece] {
    range.map { Piece(decoded: [bytes[$0]], source: $0..<($0 + 1)) }
  }

  private func escaped(_ line: Range<Int>, isLast: Bool) -> [Piece] {
    var pieces: [Piece] = []
    var kept = 0
    var offset = line.lowerBound
    while offset < line.upperBound {
      guard bytes[offset] == UInt8(ascii: "\\") else {
        pieces.append(Piece(decoded: [bytes[offset]], source: offset..<(offset + 1)))
        if !isBlank(bytes[offset]) { kept = pieces.count }
        offset += 1
        continue
      }
      let (decoded, length) = DoubleQuoteEscape.decode(bytes[offset..<line.upperBound])
      // An escaped line break keeps the blanks before it and gives nothing itself.
      if !decoded.isEmpty { pieces.append(Piece(decoded: decoded, source: offset..<(offset + length))) }
      kept = pieces.count
      offset += length
    }
    return isLast ? pieces : Array(pieces[..<kept])
  }

  private func sourceLines(_ range: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = range.lowerBound
    var offset = start
    while offset < range.upperBound {
      let byte = bytes[offset]
      if byte == 0x0A || byte == 0x0D {
        lines.append(start..<offset)
        if byte == 0x0D, offset + 1 < range.upperBound, bytes[offset + 1] == 0x0A { offset += 1 }
        start = offset + 1
      }
      offset += 1
    }
    lines.append(start..<max(start, range.upperBound))
    return lines
  }

  private func trimmed(_ line: Range<Int>, start: Bool, end: Bool) -> Range<Int> {
    var low = line.lowerBound
    var high = line.upperBound
    if start { while low < high, isBlank(bytes[low]) { low += 1 } }
    if end { while high > low, isBlank(bytes[high - 1]) { high -= 1 } }
    return low..<high
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
