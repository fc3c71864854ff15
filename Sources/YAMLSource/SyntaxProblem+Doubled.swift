import SourceDiagnostics

/// Values with two quotation marks on each side where one belongs: `when: ''slag = "eget"''`.
extension SyntaxProblem {
  /// Such a value between brackets.
  var doubled: Diagnostic? {
    guard let value = line.valueStart(before: failure.byte) ?? flowValue else { return nil }
    let text = text(from: value)
    let end = text.firstMatch(of: #/('\'|"")(?=\s*(?:,\s*[\p{L}_]+:|[\]}\s]+$))/#)?.range.upperBound
    return end.flatMap { doubledMarks(around: String(text[..<$0])) }
  }

  /// What is said of a text that begins and ends with the same mark twice, and has none of that kind in it.
  func doubledMarks(around text: String) -> Diagnostic? {
    guard let mark = text.first, mark == "'" || mark == "\"", text.count > 4,
      text.hasPrefix("\(mark)\(mark)"), text.hasSuffix("\(mark)\(mark)")
    else { return nil }
    let inner = text.dropFirst(2).dropLast(2)
    guard let first = inner.first, !first.isWhitespace, inner.last != mark, first != mark, !inner.contains("'") else {
      return nil
    }
    return .error(
      "yaml.text-after-quote", "citattecknen står dubbelt, så att texten slutar innan den har börjat",
      at: character(at: failure.byte), hint: "skriv ett enkelt citattecken på var sida: '\(inner)'")
  }

  /// The rest of the line from a byte.
  func text(from start: Int) -> String { file.text(in: line.rest(from: start)) }
}
