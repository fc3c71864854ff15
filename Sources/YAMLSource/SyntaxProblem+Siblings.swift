import SourceDiagnostics

/// Lines above the one where the file breaks off, which tell how it was meant.
extension SyntaxProblem {
  /// How many lines above are looked at.
  private static let reach = 200

  /// The nearest list item above that begins with the same key as a list item, and so is likely one of the same list.
  func itemAbove(_ line: SourceLine) -> SourceLine? {
    guard let key = itemKey(line) else { return nil }
    return lines(above: line).first { $0.indentTab == nil && itemKey($0) == key }
  }

  /// The nearest line above that holds more than blanks and a comment.
  func lineAbove(_ line: SourceLine) -> SourceLine? { lines(above: line).first { !$0.isBlankOrComment } }

  private func lines(above line: SourceLine) -> some Sequence<SourceLine> {
    stride(from: line.number - 1, through: max(1, line.number - Self.reach), by: -1).lazy.map {
      SourceLine(file, number: $0)
    }
  }

  /// The key that a list item begins with; nil where the line is none, or its item is no keys.
  private func itemKey(_ line: SourceLine) -> String? {
    let start = line.firstKey
    // After a dash alone the first key would stand past the text.
    guard start > line.firstCharacter, start < line.textEnd,
      let colon = (start..<line.textEnd).first(where: { isColon($0, in: line) })
    else { return nil }
    return file.text(in: start..<colon)
  }

  private func isColon(_ offset: Int, in line: SourceLine) -> Bool {
    file.bytes[offset] == UInt8(ascii: ":")
      && (offset + 1 == line.textEnd || file.bytes[offset + 1] == UInt8(ascii: " "))
  }
}
