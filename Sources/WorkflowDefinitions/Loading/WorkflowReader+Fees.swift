import FEEL
import SourceDiagnostics
import YAMLSource

extension WorkflowReader {
  /// Reports fees that an expression asks for by a fixed text and that there are not.
  ///
  /// - Parameter offset: How far into the node's text the expression begins.
  func checkFees(_ expression: Expression?, offset: Int, in node: YAMLNode) {
    guard !environment.isStored, let known = environment.fees, let expression else { return }
    for key in expression.fixedArguments(of: WorkflowEnvironment.fee) where !known.contains(key.text) {
      let names = known.sorted()
      collector.report(
        .error(
          "workflow.unknown-fee", "taxan \(Diagnostic.quote(key.text)) finns inte",
          at: node.place(ofText: (key.range.lowerBound + offset)..<(key.range.upperBound + offset)),
          hint: Suggestion.hint(for: key.text, in: names) ?? listed(fees: names)))
    }
  }

  /// What is said of a fee whose name stands without quotation marks, so that it is read as a name: `taxa(kopior)`.
  func unquotedFee(_ problem: FEELProblem, _ text: String) -> FEELProblem? {
    guard problem.code == "feel.unknown-name", let known = environment.fees else { return nil }
    let bytes = Array(text.utf8)
    let before = String(decoding: bytes[..<problem.range.lowerBound], as: UTF8.self)
    let rest = String(decoding: bytes[problem.range.lowerBound...], as: UTF8.self)
    guard before.firstMatch(of: #/(?:^|[^\p{L}\p{N}_])taxa\(\s*$/#) != nil,
      let name = rest.firstMatch(of: #/^([\p{L}\p{N}_.]+)\s*\)/#)?.output.1
    else { return nil }
    let (path, names) = (String(name), known.sorted())
    let meant = known.contains(path) ? path : Suggestion.closest(to: path, in: names)
    return FEELProblem(
      code: problem.code,
      message: "taxans namn står inom citattecken, men här står \(path) utan", range: problem.range,
      hint: meant.map { "skriv taxa(\"\($0)\")" } ?? "skriv taxa(\"…\"): \(listed(fees: names))")
  }

  private func listed(fees names: [String]) -> String {
    names.isEmpty ? "lägg till den i taxor.yaml" : "taxorna är " + names.joined(separator: ", ")
  }
}
