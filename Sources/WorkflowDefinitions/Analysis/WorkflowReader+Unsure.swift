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
    let words = Set(words(in: node.expressionText ?? "")).subtracting(["ärende", "clocks"])
    unsureNames.formUnion(words)
    for fact in words where factNodes[fact] != nil { unsureNames.formUnion(knownConditions.read(by: fact)) }
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
  ///
  /// - Parameters:
  ///   - inputs: The fields that may be left empty and because of which it is missing.
  ///   - part: What may be missing, where it is a fact's: those are read before the rules about the inputs.
  func reportMissing(
    _ problem: Diagnostic, of names: some Sequence<String>, lacking inputs: [String] = [],
    unlessRuled part: HeldMissing.Part? = nil
  ) {
    let behind = names.flatMap { factNodes[$0] == nil ? [] : knownConditions.read(by: $0) }
    heldMissing.append(HeldMissing(problem: problem, names: Set(names).union(behind), inputs: inputs, part: part))
  }

  /// Reports what has been held until every condition was read.
  func reportHeldMissing() {
    let told = heldMissing.filter { held in
      guard held.names.isDisjoint(with: unsureNames) else { return false }
      return held.part.map { !isNeverMissing($0.problem, of: $0.expression, $0.type, in: $0.layout, isFact: true) }
        ?? true
    }
    for held in told where held.inputs.isEmpty { collector.report(held.problem) }
    let groups = Dictionary(grouping: told.filter { !$0.inputs.isEmpty }, by: \.inputs)
    for (inputs, group) in groups.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      if let problem = together(DiagnosticRenderer.sorted(group.map(\.problem)), lacking: inputs) {
        collector.report(problem)
      }
    }
    heldMissing = []
  }

  /// That one field may be left empty is one fault, however often it is read: the others are told beside the first error,
  /// or beside the first warning.
  private func together(_ problems: [Diagnostic], lacking inputs: [String]) -> Diagnostic? {
    guard let first = problems.first(where: { $0.severity == .error }) ?? problems.first else { return nil }
    var places: [SourcePlace] = []
    for case let place? in problems.map(\.place) where place != first.place && !places.contains(place) {
      places.append(place)
    }
    let what = inputs.count == 1 ? "det" : "de"
    return Diagnostic(
      severity: first.severity, code: first.code, message: first.message, place: first.place, hint: first.hint,
      notes: first.notes
        + places.map { Diagnostic.Note(message: "också här behöver \(what) ha ett värde", place: $0) })
  }
}
