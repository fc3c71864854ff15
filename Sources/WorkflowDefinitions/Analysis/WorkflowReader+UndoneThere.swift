import FEEL
import SourceDiagnostics
import YAMLSource

/// Steps that have not been done on the way by which an expression has no value, where another part of it is the one that
/// may be missing on all ways together.
extension WorkflowReader {
  /// Whether a step is what lacks on that way; that is reported.
  ///
  /// - Parameter part: What would be named otherwise.
  func reportUndone(
    _ expression: Expression, besides part: String, offset: Int, _ node: YAMLNode, _ layout: ScopeLayout,
    _ use: ExpressionUse, _ verdict: Verdict
  ) -> Bool {
    guard case .wrong(let approach) = verdict, let site = layout.site, isName(part) else { return false }
    let here = layout.on(approach, to: site)
    // Where the part is missing on that way too it is rightly named.
    guard Expression.compile(part, in: here.shape).expression?.type.isOptional == false else { return false }
    let undone = expression.slots.filter { slot in
      guard case .step = layout.sources[slot] else { return false }
      return isDoubtful(slot: slot, in: here) && !part.hasPrefix("\(layout.names[slot]).")
    }.map { layout.names[$0] }
    let source = expression.source
    for name in undone.sorted() {
      guard let found = source.firstRange(of: "\(name).") else { continue }
      let start = source.utf8.distance(from: source.startIndex, to: found.lowerBound) + offset
      let place = node.place(ofText: start..<(start + name.utf8.count))
      let read = knownConditions.names(in: expression).union(names(readBy: expression, in: layout))
      reportUnassigned(name, at: place, layout, verdict, isCondition: false, beside: read)
      return true
    }
    return false
  }
}
