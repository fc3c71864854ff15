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

  /// A list item just above that stands in another column than the items after it, with which this line agrees.
  var strayItem: Diagnostic? {
    guard let item = lineAbove(line), let key = itemKey(item), item.firstKey - item.bytes.lowerBound != line.indent
    else {
      return nil
    }
    let next = (line.number + 1..<line.number + Self.reach).lazy.map { SourceLine(file, number: $0) }
      .first { !$0.isBlankOrComment && itemKey($0) == key }
    guard let next, next.firstKey - next.bytes.lowerBound == line.indent else { return nil }
    return .error(
      "yaml.bad-indentation", "listpunkten står i en annan kolumn än de som kommer efter",
      at: rest(from: item.firstCharacter),
      hint: "låt raden börja i kolumn \(next.indent + 1), som listpunkten på rad \(next.number)",
      notes: [.init(message: "raderna under hör till den kolumnen", place: rest(from: line.firstCharacter))])
  }

  /// How many lines in a row from one on begin in its column without a dash.
  func plainLines(from line: SourceLine) -> Int {
    var count = 0
    for number in line.number..<line.number + Self.reach {
      let other = SourceLine(file, number: number)
      if other.bytes.isEmpty && other.bytes.lowerBound >= file.bytes.count { break }
      if other.isBlankOrComment || other.indent > line.indent { continue }
      guard other.indent == line.indent, byte(at: other.firstCharacter) != UInt8(ascii: "-") else { break }
      count += 1
    }
    return count
  }

  /// The nearest line above that holds more than blanks and a comment.
  func lineAbove(_ line: SourceLine) -> SourceLine? { lines(above: line).first { !$0.isBlankOrComment } }

  /// The nearest line below that holds more than blanks and a comment.
  func lineBelow(line: SourceLine) -> SourceLine? {
    (line.number + 1..<line.number + Self.reach).lazy.map { SourceLine(file, number: $0) }
      .first { !$0.isBlankOrComment && $0.bytes.lowerBound < file.bytes.count }
  }

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
