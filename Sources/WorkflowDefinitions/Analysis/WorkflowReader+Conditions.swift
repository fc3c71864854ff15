import FEEL
import SourceDiagnostics
import WorkflowKit
import YAMLSource

/// What can be told of conditions beforehand, where they read nothing but fields of a few values.
extension WorkflowReader {
  /// What conditions say in every case there is; nil where the cases cannot be counted.
  func cases(of conditions: [PlacedExpression], in layout: ScopeLayout) -> ConditionCases? {
    let names = Set(conditions.flatMap { $0.expression.slots.map { layout.names[$0] } })
    return ConditionCases(
      of: conditions.map(\.expression), columns: names.sorted().flatMap { columns(of: $0, in: layout) })
  }

  private func columns(of name: String, in layout: ScopeLayout) -> [ConditionCases.Column] {
    guard let slot = layout.names.firstIndex(of: name) else { return [] }
    switch layout.sources[slot] {
    case .input:
      return inputs.first { $0.name == name }.flatMap { column([name], $0, isUnset: false) }.map { [$0] } ?? []
    case .step:
      let isUnset = layout.unset.contains(name)
      return output(of: name, in: layout).compactMap { column([name, $0.name], $0, isUnset: isUnset) }
    case .fact, .clocks, .caseInfo, .item: return []
    }
  }

  private func column(_ path: [String], _ field: Field, isUnset: Bool) -> ConditionCases.Column? {
    var values: [Value]
    switch field.type {
    case .choice(let choices): values = choices.map { .string($0.value) }
    case .boolean: values = [.boolean(true), .boolean(false)]
    default: return nil
    }
    if isUnset || !(field.required || !field.standard.isNull) { values.append(.null) }
    return ConditionCases.Column(path: path, values: values)
  }

  /// The fields of what a step gives; none where its plugin is not known.
  private func output(of step: String, in layout: ScopeLayout) -> [Field] {
    guard let list = list(of: step, seenFrom: layout.site ?? ""), let position = list.position(of: step) else {
      return []
    }
    return list.steps[position].node["uses"]?.scalar.flatMap { environment.registry.descriptor($0.text)?.output } ?? []
  }

  // MARK: - Messages

  /// Reports a condition that holds in no case.
  ///
  /// - Parameter what: What never happens then, as a sentence of its own.
  func checkCanHold(_ condition: PlacedExpression?, in layout: ScopeLayout, what: String) {
    guard !environment.isStored, let condition, let cases = cases(of: [condition], in: layout),
      cases.holding.first?.isEmpty == true
    else { return }
    reportNeverHolds(condition, cases, what: what)
  }

  private func reportNeverHolds(_ condition: PlacedExpression, _ cases: ConditionCases, what: String) {
    let known = cases.columns.flatMap { $0.values.compactMap(\.text) }
    let parts = condition.expression.source.split(separator: "\"", omittingEmptySubsequences: false)
    let texts = parts.indices.filter { !$0.isMultiple(of: 2) }.map { String(parts[$0]) }
    let meant = texts.first { !known.contains($0) }.flatMap { Suggestion.hint(for: $0, in: known) }
    let values = cases.columns.map { column in
      "\(column.name) kan vara "
        + column.values.map { $0.text ?? $0.boolean.map { "\($0)" } ?? "tomt" }.joined(separator: ", ")
    }
    collector.report(
      .error(
        "workflow.never-holds", "\(what), för villkoret kan inte gälla", at: condition.place,
        hint: ([meant ?? "ändra villkoret eller ta bort raden"] + values).joined(separator: "\n")))
  }

  /// Reports ways that those above leave no case for, and the cases that none takes where the last way is not open.
  ///
  /// - Parameter ways: The conditions, in order.
  /// - Parameter isOpen: Whether an open way follows.
  func checkCases(_ ways: [PlacedExpression], isOpen: Bool, of id: String, in layout: ScopeLayout) {
    guard let last = ways.last else { return }
    let cases = cases(of: ways, in: layout)
    if !isOpen { checkCovered(last, cases, of: id) }
    guard !environment.isStored, let cases else { return }
    var taken: Set<Int> = []
    for (index, way) in ways.enumerated() {
      let holding = cases.holding[index]
      defer { taken.formUnion(holding) }
      // The same condition twice is told of in its own words.
      let isRepeated = ways[..<index].contains {
        $0.expression.canonicalText == way.expression.canonicalText
      }
      if holding.isEmpty {
        reportNeverHolds(way, cases, what: "vägen tas aldrig")
      } else if holding.isSubset(of: taken), !isRepeated {
        let earlier = ways.indices.filter { $0 < index && !cases.holding[$0].isDisjoint(with: holding) }
        collector.report(
          .error(
            "workflow.next-shadowed", "vägen tas aldrig, för villkoren ovanför tar varje fall där den gäller",
            at: way.place, hint: "flytta raden uppåt, ändra villkoret eller ta bort raden",
            notes: earlier.map { Diagnostic.Note(message: "tar fall före", place: ways[$0].place) }))
      }
    }
  }

  private func checkCovered(_ last: PlacedExpression, _ cases: ConditionCases?, of id: String) {
    let uncovered = cases?.uncovered ?? []
    if cases != nil && uncovered.isEmpty { return }
    let shown = uncovered.prefix(3).compactMap { cases?.words($0) }
    let more = uncovered.count > shown.count ? " och i \(uncovered.count - shown.count) fall till" : ""
    let told = shown.isEmpty ? "" : "inget villkor gäller när \(shown.joined(separator: ", när "))\(more)\n"
    reportOpen(id, at: last.place, told: told)
  }

  /// Reports that the last way from a step is not open.
  ///
  /// - Parameter told: The cases that none takes, on a line of its own; empty where they are not known.
  func reportOpen(_ id: String, at place: SourcePlace, told: String) {
    collector.report(
      .error(
        "workflow.next-open", "den sista vägen från \"\(id)\" har ett villkor, så ärendet kan bli stående",
        at: place, hint: told + "lägg till en sista rad {to: …} utan when"))
  }
}
