import SourceDiagnostics

/// Comments that begin where a text was meant to go on.
extension SyntaxProblem {
  /// How many lines above are looked at where no bracket is known to be open.
  private static let near = 2
  /// How many are looked at where one is.
  private static let far = 50

  /// A ` #` in a text between brackets that takes the closing bracket with it.
  var cutByComment: Diagnostic? {
    let opener = failure.context.contains("flow") ? failure.contextByte.map { SourceLine(file, at: $0).number } : nil
    let first = max(1, line.number - Self.far, min(opener ?? line.number, line.number - Self.near))
    return (first...line.number).reversed().lazy.map { SourceLine(file, number: $0) }
      .filter { !$0.isBlankOrComment && !beginsInText($0) }.compactMap { self.cutByComment($0) }.first
  }

  private func cutByComment(_ row: SourceLine) -> Diagnostic? {
    guard let mark = comment(in: row), depth(row.firstCharacter..<mark) > 0,
      depth(row.firstCharacter..<row.textEnd) <= 0
    else { return nil }
    let value = row.valueStart(before: mark)
    let text = value.flatMap { start in end(from: mark, in: row).map { file.text(in: start..<$0) } }
    // What begins with a bracket or mark of its own cannot be quoted as it stands.
    let isPlain = text?.first.map { !"{[\"'".contains($0) } ?? false
    let quoted = text.flatMap { isPlain ? ": '\($0.replacing("'", with: "''"))'" : nil }
    return .error(
      "yaml.unclosed-bracket", "YAML läser \" #\" och resten av raden som en kommentar, så parentesen stängs aldrig",
      at: file.place(mark..<row.textEnd), hint: "sätt enkla citattecken om hela texten\(quoted ?? "")")
  }

  /// Where a comment begins after other text on a line.
  private func comment(in row: SourceLine) -> Int? {
    var quote: UInt8?
    for offset in row.firstCharacter..<row.textEnd {
      let byte = file.bytes[offset]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") && !isLetter(before: offset) {
        quote = byte
      } else if byte == UInt8(ascii: "#"), offset > row.firstCharacter, file.bytes[offset - 1] == UInt8(ascii: " ") {
        return offset
      }
    }
    return nil
  }

  private func isLetter(before offset: Int) -> Bool {
    byte(at: offset - 1).map { $0 >= 0x80 || Character(Unicode.Scalar($0)).isLetter } ?? false
  }

  /// How many brackets are opened and not closed there.
  private func depth(_ range: Range<Int>) -> Int {
    file.bytes[range].reduce(0) { depth, byte in
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth + 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth - 1
      default: depth
      }
    }
  }

  /// Where the text was meant to end that goes on past an offset: before another key, or the bracket that closes it.
  private func end(from mark: Int, in row: SourceLine) -> Int? {
    var offset = mark
    while offset < row.textEnd {
      let byte = file.bytes[offset]
      if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") { return offset }
      if byte == UInt8(ascii: ","),
        file.text(in: offset..<row.textEnd).prefixMatch(of: #/,\s*[\p{L}_]+:\s/#) != nil
      {
        return offset
      }
      offset += 1
    }
    return nil
  }
}
