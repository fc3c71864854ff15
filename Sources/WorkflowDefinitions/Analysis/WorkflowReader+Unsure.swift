import FEEL
import SourceDiagnostics
import YAMLSource

/// Values of which it is not known whether they may be missing, because a condition that should show it is wrong.
extension WorkflowReader {
  /// Notes the names in a condition of a way that cannot be read, or that asks for a word which there is not.
  ///
  /// - Parameter condition: The condition; nil where it cannot be read.
  func noteUnsure(_ node: YAMLNode?, read condition: PlacedExpression?) {
    guard let node, condition.map({ misread.contains($0.place.bytes) }) ?? true else { return }
    unsureNames.formUnion(words(in: node.expressionText ?? ""))
  }

  /// The names that an expression may read, told by its text alone.
  func words(in text: String) -> [String] {
    ConditionCases.paths(in: text).compactMap { $0.split(separator: ".").first.map(String.init) }
  }

  /// The names that an expression reads.
  func names(readBy expression: Expression, in layout: ScopeLayout) -> Set<String> {
    Set(expression.slots.map { layout.names[$0] })
  }

  /// Reports a value that may be missing, unless it turns out that a wrong condition may be what should show it.
  func reportMissing(_ problem: Diagnostic, of names: some Sequence<String>) {
    heldMissing.append((problem, Set(names)))
  }

  /// Reports what has been held until every condition was read.
  func reportHeldMissing() {
    for held in heldMissing where held.names.isDisjoint(with: unsureNames) { collector.report(held.problem) }
    heldMissing = []
  }
}
