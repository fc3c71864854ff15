import SourceDiagnostics

/// The refusals of values that are not of the type asked for.
enum ValueProblem {
  static func missing(_ node: YAMLNode) -> Diagnostic {
    let word = node.scalar.map(\.text).flatMap { $0.isEmpty ? nil : $0 }
    return .error(
      "yaml.missing-value", word.map { "\($0) betyder i YAML att värdet saknas" } ?? "värdet saknas", at: node.place,
      hint: "skriv ett värde")
  }

  /// Makes the refusal of a node that is not `expected`, a Swedish noun phrase such as "ett heltal".
  static func wrongType(_ node: YAMLNode, expected: String, hint: String? = nil) -> Diagnostic {
    if node.isNull { return missing(node) }
    let found = node.scalar.map { Diagnostic.quote($0.text) } ?? node.kindPhrase
    return .error("yaml.wrong-type", "här ska stå \(expected), men här står \(found)", at: node.place, hint: hint)
  }

  /// Gives the plain text of a scalar that is to be read as a number or truth value, or reports why there is none.
  static func unquotedText(
    _ node: YAMLNode, expected: String, reporting collector: DiagnosticCollector
  ) -> String? {
    guard let scalar = node.scalar, !node.isNull else {
      collector.report(wrongType(node, expected: expected))
      return nil
    }
    if node.tag == nil, scalar.style != .plain {
      collector.report(
        wrongType(node, expected: expected, hint: "ta bort citattecknen; med dem är värdet text"))
      return nil
    }
    return scalar.text
  }

  /// Gives a hint for a number that is written as in Swedish prose.
  static func numberHint(_ text: String) -> String? {
    let mended = text.filter { !$0.isWhitespace }.replacing(",", with: ".").replacing("−", with: "-")
    guard mended != text, [.int, .float].contains(YAMLCoreType(plain: mended)) else { return nil }
    return "skriv \(mended), med decimalpunkt och utan mellanslag"
  }
}
