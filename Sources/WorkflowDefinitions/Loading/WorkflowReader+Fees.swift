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
          hint: Suggestion.hint(for: key.text, in: names)
            ?? (names.isEmpty ? "lägg till den i taxor.yaml" : "taxorna är " + names.joined(separator: ", "))))
    }
  }
}
