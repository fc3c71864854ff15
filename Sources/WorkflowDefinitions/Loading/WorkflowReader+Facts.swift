import FEEL
import SourceDiagnostics
import WorkflowKit
import YAMLSource

extension WorkflowReader {
  /// Reads the facts in order and adds them to the names: each sees the types of those above it.
  func readFacts(
    _ entries: [(name: String, node: YAMLNode)],
    _ names: inout [(name: String, type: FEELType, source: ScopeLayout.Source)],
    steps: [(name: String, type: FEELType, source: ScopeLayout.Source)]
  ) -> [Fact] {
    let first = names.count
    names += entries.enumerated().map { ($1.name, .any, .fact($0)) }
    var facts: [Fact] = []
    for (index, (name, node)) in entries.enumerated() {
      let layout = layout(names + steps)
      guard let placed = expression(in: node, layout: layout, expecting: nil, what: "faktumet \"\(name)\"") else {
        continue
      }
      for slot in placed.expression.slots {
        guard case .fact(let other) = layout.sources[slot], other >= index else { continue }
        reportOrder(name, on: layout.names[slot], at: node.place)
      }
      facts.append(Fact(name: name, expression: placed))
      if assignment != nil { factNeeds[name] = needs(of: placed.expression, in: layout) }
      names[first + index].type = placed.expression.type
    }
    return facts
  }

  private func reportOrder(_ name: String, on other: String, at place: SourcePlace) {
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

  /// Two steps of a list, or a step and an exit, may not have the same name.
  func checkTwice(_ nodes: [YAMLNode]) {
    var first: [String: SourcePlace] = [:]
    for (name, place) in ids(of: nodes) {
      if let earlier = first[name] {
        collector.report(
          .error(
            "workflow.step-twice", "namnet \"\(name)\" har redan ett annat steg", at: place,
            hint: "ge det ena steget ett annat namn",
            notes: [Diagnostic.Note(message: "första gången", place: earlier)]))
      } else {
        first[name] = place
      }
    }
  }

  /// The id of every step, wherever it stands.
  func stepIDs(in node: YAMLNode) -> Set<String> {
    var found: Set<String> = []
    if let id = node["id"]?.scalar?.text { found.insert(id) }
    for child in node.sequence ?? (node.mapping ?? []).map(\.value) { found.formUnion(stepIDs(in: child)) }
    return found
  }

  /// The processes that are called.
  func calls(in node: YAMLNode) -> Set<String> {
    var found: Set<String> = []
    if node["id"] != nil, let called = node["call"]?.scalar?.text { found.insert(called) }
    for child in node.sequence ?? (node.mapping ?? []).map(\.value) { found.formUnion(calls(in: child)) }
    return found
  }

  private func keys(_ node: YAMLNode?) -> [(name: String, place: SourcePlace?)] {
    (node?.mapping ?? []).map { ($0.name, $0.key.place) }
  }
}
