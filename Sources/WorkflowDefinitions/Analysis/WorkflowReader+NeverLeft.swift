import FEEL
import SourceDiagnostics
import YAMLSource

/// Conditions that hold on no way to their place, though each could hold in other cases: on one way the step they ask has
/// not been done, on another it has given something else.
extension WorkflowReader {
  /// Whether a condition that hangs on nothing but what steps have given holds on no way to its place. Inputs are corrected
  /// by people, and other values change by themselves, so that nothing is said of those.
  func isNeverLeft(_ condition: PlacedExpression, in layout: ScopeLayout) -> Bool {
    guard let site = layout.site, layout.done != nil, !environment.isStored else { return false }
    let names = knownConditions.names(in: condition.expression)
    // Where all that it asks has surely been done, what is left of it is known without the ways.
    guard names.contains(where: layout.isUnset), areResults(names, in: layout) else { return false }
    let asked = conditions(beside: names, to: site).filter { areResults($0.value, in: layout) }
    let remembered = RememberedConditions(asked) { [self] in arePossible($0, in: layout, at: site) }
    guard let approaches = approaches(to: site, reading: names, remembering: remembered), !approaches.isEmpty,
      approaches.count <= Self.mostApproaches
    else { return false }
    return approaches.map { standing($0, in: layout, at: site) }.allSatisfy { approach in
      var cases = cases(
        answering: approach.answers.filter { isSeen($0, in: layout) }, in: layout.on(approach, to: site), reading: names)
      cases.answer(condition.expression.source, holds: true)
      return !cases.isPossible
    }
  }

  /// So many ways to a place are looked at.
  private static let mostApproaches = 32

  /// Whether names are those of steps, and of facts and functions that hang on nothing else.
  private func areResults(_ names: Set<String>, in layout: ScopeLayout) -> Bool {
    knownConditions.isLasting(names)
      && names.allSatisfy { $0.hasSuffix("()") || factExpressions[$0] != nil || layout.steps.contains($0) }
  }

  /// Reports a value that is never chosen, since the conditions before take every case in which its own holds:
  /// `if a > 10 then "x" else if a > 20 then "y" else "z"`.
  func checkChosen(_ expression: Expression, offset: Int, _ node: YAMLNode, _ layout: ScopeLayout) {
    guard expression.hasInnerCondition else { return }
    let names = knownConditions.names(in: expression)
    var cases = AnsweredCases(
      in: layout.shape, knowing: knowledge(ofSlots: names.compactMap { layout.shape.slot(of: $0) }.sorted(), in: layout))
    for test in cases.neverChosen(in: expression) {
      collector.report(
        .error(
          "workflow.never-chosen", "värdet väljs aldrig, för villkoren framför tar varje fall där det här gäller",
          at: node.place(ofText: (test.lowerBound + offset)..<(test.upperBound + offset)),
          hint: "byt plats på villkoren så att det snävaste prövas först, eller ändra ett av dem"))
    }
  }
}
