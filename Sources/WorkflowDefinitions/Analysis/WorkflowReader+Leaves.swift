import FEEL
import SourceDiagnostics

/// Hinders that leave no outcome to choose in some case.
extension WorkflowReader {
  /// Reports hinders that, for some values of what was known before the step, refuse whatever it comes to.
  ///
  /// Only values that nothing changes while the step waits are tried, and none that a way or a rule about the inputs asks
  /// for: what those let through is not followed here.
  func checkLeaves(_ rules: [PlacedExpression], of step: String, in layout: ScopeLayout) {
    // One that reads nothing of the step is told of by itself.
    let rules = rules.filter { rule in reads(of: rule).contains(step) }
    guard !environment.isStored, layout.done != nil, !rules.isEmpty, !judge(rules, in: layout).isComplete else {
      return
    }
    let inside = step + KnownConditions.separator
    guard
      let example = comparison(of: rules, in: layout).covered(whatever: { $0 == step || $0.hasPrefix(inside) }),
      !example.isEmpty, let last = rules.last
    else { return }
    let asked = askedNames
    for name in example.names {
      let root = String(name.prefix { $0 != "." })
      guard let slot = layout.shape.slot(of: root), !asked.contains(root) else { return }
      switch layout.sources[slot] {
      case .input: continue
      case .step where root != step: continue
      default: return
      }
    }
    let when = CaseWords.words(example.map { ($0.name, $0.value) })
    collector.report(
      .error(
        "workflow.refuses-all",
        "\(rules.count == 1 ? "hindret" : "hindren") nekar varje utfall av \"\(step)\" när \(when)", at: last.place,
        hint: "ändra villkoret, så att något utfall går att välja också då, eller led förbi steget under next",
        notes: rules.dropLast().map { Diagnostic.Note(message: "nekar resten", place: $0.place) }))
  }

  private func reads(of rule: PlacedExpression) -> Set<String> { knownConditions.names(in: rule.expression.source) }

  /// The names that ways, and the rules about the inputs, ask for.
  var askedNames: Set<String> {
    let ways = flow?.lists.flatMap(\.steps).flatMap(\.next) ?? []
    return ways.reduce(into: checkedInputs) { names, way in
      if case .condition(let text) = way.cause {
        names.formUnion(knownConditions.names(in: text.hasPrefix("= ") ? String(text.dropFirst(2)) : text))
      }
    }
  }
}
