/// Tells for each byte of a scalar's decoded text where in the file it was written.
///
/// The source is decoded line by line and laid against the text that libyaml gave; where they do not agree there is no
/// map, so that a wrong place is never given.
struct ScalarTextMap {
  /// The source bytes of each byte of the text, then the empty range at the end.
  private(set) var sources: [Range<Int>] = []
  private let style: YAMLScalar.Style

  /// Creates the map of a scalar that stands at `range` of a file's bytes.
  init?(_ scalar: YAMLScalar, range: Range<Int>, of bytes: [UInt8]) {
    style = scalar.style
    let lines = ScalarLines(bytes: bytes, range: range)
    let text = Array(scalar.text.utf8)
    switch scalar.style {
    case .plain: guard align(lines.plain, with: text, end: range.upperBound) else { return nil }
    case .singleQuoted: guard align(lines.singleQuoted, with: text, end: range.upperBound - 1) else { return nil }
    case .doubleQuoted: guard align(lines.doubleQuoted, with: text, end: range.upperBound - 1) else { return nil }
    case .literal, .folded:
      // The indentation is what the source's lines have more than the text's; a number after the mark may have set it.
      let indent = lines.commonIndent - Self.commonIndent(text)
      guard indent >= 0, align(lines.block(indent: indent), with: text, end: range.upperBound) else { return nil }
    }
  }

  /// Gives the source bytes of a range of the text, clamped to it.
  func source(of range: Range<Int>) -> Range<Int> {
    let count = sources.count - 1
    let start = min(max(range.lowerBound, 0), count)
    let end = min(max(range.upperBound, start), count)
    guard end > start else { return sources[start].lowerBound..<sources[start].lowerBound }
    return sources[start].lowerBound..<max(sources[start].lowerBound, sources[end - 1].upperBound)
  }

  /// The narrowest indentation of the text's lines that are not blank.
  private static func commonIndent(_ text: [UInt8]) -> Int {
    text.split(separator: 0x0A).compactMap { line in line.firstIndex { $0 != 0x20 }.map { $0 - line.startIndex } }.min()
      ?? 0
  }

  /// Lays the lines against the text; between lines the text has only spaces and line breaks.
  private mutating func align(_ lines: [[ScalarLines.Piece]], with text: [UInt8], end: Int) -> Bool {
    sources.removeAll(keepingCapacity: true)
    sources.reserveCapacity(text.count + 1)
    var position = 0
    var lastEnd = lines.first?.first?.source.lowerBound ?? end
    for line in lines where !line.isEmpty {
      let gapStart = position
      while !matches(line, text, at: position) {
        guard position < text.count, isGap(text, from: gapStart, at: position) else { return false }
        sources.append(lastEnd..<lastEnd)
        position += 1
      }
      for piece in line {
        for _ in piece.decoded { sources.append(piece.source) }
        position += piece.decoded.count
        lastEnd = piece.source.upperBound
      }
    }
    guard text[position...].allSatisfy({ $0 == 0x0A || $0 == 0x20 }) else { return false }
    for _ in position..<text.count { sources.append(lastEnd..<lastEnd) }
    sources.append(end..<end)
    return true
  }

  /// Whether a byte of the text can come from a break between lines: one space, or line breaks.
  private func isGap(_ text: [UInt8], from start: Int, at position: Int) -> Bool {
    if text[position] == 0x0A { return position == start || text[position - 1] == 0x0A }
    guard text[position] == 0x20, position == start else { return false }
    switch style {
    case .literal: return false
    case .folded: return position > 0
    case .plain, .singleQuoted, .doubleQuoted: return true
    }
  }

  private func matches(_ line: [ScalarLines.Piece], _ text: [UInt8], at position: Int) -> Bool {
    var position = position
    for piece in line {
      guard text[position...].starts(with: piece.decoded) else { return false }
      position += piece.decoded.count
    }
    return true
  }
}
