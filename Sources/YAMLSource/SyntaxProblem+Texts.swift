import SourceDiagnostics

/// Lines that are part of a text, where anything may stand.
extension SyntaxProblem {
  /// Whether a line begins within a text of several lines: one between quotation marks, or below `|` or `>`.
  func beginsInText(_ line: SourceLine) -> Bool {
    let start = line.bytes.lowerBound
    return quoted.contains { $0.lowerBound < start && start < $0.upperBound } || isBlockText(line)
  }

  /// A line that is part of no text, and those below it that are part of none below `|` or `>`.
  func linesOutsideText(from first: SourceLine) -> [SourceLine] {
    var (lines, owner): ([SourceLine], Int?) = ([], nil)
    for number in first.number...max(first.number, file.lineCount) {
      let line = SourceLine(file, number: number)
      if let owner, line.isBlank || line.indent > owner { continue }
      owner = ownerOfBlock(line)
      lines.append(line)
    }
    return lines
  }

  /// Whether a line that is indented less, above it and above all that are indented as much, begins such a text.
  private func isBlockText(_ line: SourceLine) -> Bool {
    var indent = line.indent
    for number in stride(from: line.number - 1, through: 1, by: -1) where indent > 0 {
      let above = SourceLine(file, number: number)
      guard !above.isBlank, above.indent < indent else { continue }
      if let owner = ownerOfBlock(above), line.indent > owner { return true }
      indent = above.indent
    }
    return false
  }

  /// Beyond which column the lines below belong to the text that a line ends by beginning; nil where it begins none.
  private func ownerOfBlock(_ line: SourceLine) -> Int? {
    guard !line.isBlank else { return nil }
    let text = file.text(in: line.rest(from: line.firstCharacter))
    guard let mark = text.split(separator: " ").last, let first = mark.first, first == "|" || first == ">",
      mark.dropFirst().allSatisfy({ $0 == "+" || $0 == "-" || $0.isWholeNumber })
    else { return nil }
    return key(of: line, from: line.firstKey) == nil ? line.indent : line.firstKey - line.bytes.lowerBound
  }
}
