import FEEL
import SourceDiagnostics
import WorkflowKit
import YAMLSource

extension WorkflowReader {
  /// Reads the facts in order, and tells the layout their types: each sees those of the ones above it.
  ///
  /// - Parameter layout: The names of the whole process, with facts of any type.
  func readFacts(_ entries: [(name: String, node: YAMLNode)], in layout: inout ScopeLayout) -> [Fact] {
    var facts: [Fact] = []
    isReadingFacts = true
    defer { isReadingFacts = false }
    for (index, (name, node)) in entries.enumerated() {
      guard let placed = expression(in: node, layout: layout, expecting: nil, what: "faktumet \"\(name)\"") else {
        unsureNames.formUnion(words(in: node.expressionText ?? "") + [name])
        continue
      }
      if misread.contains(placed.place.bytes) { misreadFacts.insert(name) }
      for slot in placed.expression.slots {
        guard case .fact(let other) = layout.sources[slot], other >= index else { continue }
        reportOrder(name, on: layout.names[slot], at: node.place)
      }
      facts.append(Fact(name: name, expression: placed))
      if assignment != nil { factNeeds[name] = needs(of: placed.expression, in: layout) }
      factExpressions[name] = placed.expression
      factNodes[name] = node
      if placed.expression.type.unwrapped == .boolean { factConditions[name] = placed.expression }
      if let slot = layout.shape.slot(of: name) {
        layout = ScopeLayout(layout, placed.expression.givenType, ofSlot: slot)
      }
    }
    return facts
  }

  private func reportOrder(_ name: String, on other: String, at place: SourcePlace) {
    // Of a fact with the name of an input that is told, and the input is what is read.
    if inputs.contains(where: { $0.name == other }) { return }
    collector.report(
      name == other
        ? .error(
          "workflow.fact-order", "\"\(name)\" bygger på sig själv", at: place,
          hint: "skriv vad \"\(name)\" räknas ut av")
        : .error(
          "workflow.fact-order", "\"\(name)\" bygger på \"\(other)\", som står längre ner", at: place,
          hint: "flytta \"\(other)\" ovanför \"\(name)\""))
  }

  /// Checks the names that the whole process sees.
  func checkProcessNames(
    _ root: YAMLNode, fixed: [(name: String, type: FEELType, source: ScopeLayout.Source)], facts: [String],
    steps: [YAMLNode]
  ) {
    let fixed = fixed.map { (name: $0.name, source: $0.source) }
    let reserved = fixed.filter { $0.source == .caseInfo || $0.source == .clocks }
    let inputKeys = keys(root["inputs"])
    let factKeys = keys(root["facts"])
    for (name, place) in inputKeys { checkName(name, at: place, what: "fältet") }
    for (name, place) in factKeys { checkName(name, at: place, what: "faktumet") }
    for (name, place) in keys(root["clocks"]) { checkName(name, at: place, what: "klockan") }
    checkTaken(inputKeys, by: reserved, what: "fältet")
    checkTaken(factKeys, by: fixed, what: "faktumet")
    let all = fixed + facts.enumerated().map { (name: $1, source: ScopeLayout.Source.fact($0)) }
    checkTaken(ids(of: steps), by: all, what: "steget")
    checkTwice(steps)
  }

  private func keys(_ node: YAMLNode?) -> [(name: String, place: SourcePlace?)] {
    (node?.mapping ?? []).map { ($0.name, $0.key.place) }
  }
}
