import SourceDiagnostics
import YAMLSource

/// Hints that propose what YAML would not leave as it is.
extension WorkflowReader {
  /// A hint on an expression, with how to quote it where YAML would take what the hint proposes for its own signs.
  ///
  /// - Parameter offset: How many bytes of the text come before the expression.
  func quoting(_ hint: String?, in node: YAMLNode, offset: Int) -> String? {
    guard !environment.isStored, let hint, let scalar = node.scalar, scalar.style == .plain,
      !hint.contains("'"), !hint.contains("citattecken om")
    else { return hint }
    // A text alone loses its quotation marks.
    if offset == 0, let match = hint.wholeMatch(of: #/är det en text ska den stå inom citattecken: "([^"]*)"/#),
      match.output.1 == scalar.text
    {
      return "är det en text, skriv \(Self.singleQuoted("\"\(scalar.text)\""))"
    }
    guard isBetweenBrackets(node), hint.contains(#/[\[\]{}]|\([^()]*,/#) else { return hint }
    return hint + "\nsätt då enkla citattecken om hela uttrycket: '\(offset > 0 ? "= " : "")…'"
  }

  /// An expression as it is written after `= `, within quotation marks where YAML needs them.
  func marked(_ expression: String, in node: YAMLNode) -> String {
    let text = "= \(expression)"
    let isEaten = text.contains(": ") || text.contains(" #") || text.hasSuffix(":")
    let isCut = isBetweenBrackets(node) && text.contains { ",[]{}".contains($0) }
    return isEaten || isCut ? Self.singleQuoted(text) : text
  }

  /// Whether a value stands in brackets that begin on its line.
  private func isBetweenBrackets(_ node: YAMLNode) -> Bool {
    guard let line = file.byteRange(ofLine: node.place.line), line.lowerBound <= node.bytes.lowerBound else {
      return false
    }
    let before = file.text(in: line.lowerBound..<node.bytes.lowerBound)
    return before.count { "{[".contains($0) } > before.count { "}]".contains($0) }
  }

  static func singleQuoted(_ text: String) -> String { "'\(text.replacing("'", with: "''"))'" }
}
