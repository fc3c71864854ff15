import FEEL
import SourceDiagnostics

/// Rules that refuse something, and together leave nothing to choose.
extension WorkflowReader {
  /// Reports rules of which one or another refuses in every case.
  ///
  /// - Parameters:
  ///   - one: What a single rule does then, as a sentence of its own.
  ///   - many: What several do.
  /// - Returns: Whether there are such.
  @discardableResult
  func checkRefusals(
    _ rules: [PlacedExpression], in layout: ScopeLayout, one: String, many: String, hint: String
  ) -> Bool {
    guard !environment.isStored, !rules.isEmpty, judge(rules, in: layout).isComplete else { return false }
    var needed = rules
    // Those that are not needed for it are not worth naming.
    for index in rules.indices.reversed() {
      var fewer = needed
      fewer.remove(at: index)
      if !fewer.isEmpty, judge(fewer, in: layout).isComplete { needed = fewer }
    }
    guard let last = needed.last else { return false }
    collector.report(
      .error(
        "workflow.refuses-all", needed.count == 1 ? one : many, at: last.place, hint: hint,
        notes: needed.dropLast().map { Diagnostic.Note(message: "nekar resten", place: $0.place) }))
    return true
  }
}
