import FEEL
import WorkflowKit
import YAMLSource

/// What is known of the values that conditions read.
extension WorkflowReader {
  /// What can be told of conditions at a place.
  ///
  /// - Parameters:
  ///   - knowing: What of the ways there is counted on.
  ///   - isRuled: Whether only inputs count that the rules about them let through.
  func judge(
    _ conditions: [PlacedExpression], in layout: ScopeLayout, knowing: WayKnowledge = .nothing, isRuled: Bool = true,
    refusing own: [InputCheck]? = nil
  ) -> ConditionJudge {
    let slots = slots(readBy: conditions, layout)
    let columns = columns(ofSlots: slots, in: layout, knowing: knowing)
    let rules = own ?? (isRuled ? rules(aboutSlots: slots, in: layout) : [])
    if let cases = cases(of: conditions, columns, in: layout, refusing: rules) { return .counted(cases) }
    return .compared(comparison(of: conditions, slots, columns, in: layout, knowing: knowing, refusing: rules))
  }

  /// The rules about inputs that conditions read; one that hangs on the day may hold later.
  func rules(about conditions: [PlacedExpression], in layout: ScopeLayout) -> [InputCheck] {
    rules(aboutSlots: slots(readBy: conditions, layout), in: layout)
  }

  private func rules(aboutSlots slots: [Int], in layout: ScopeLayout) -> [InputCheck] {
    guard !lastingRules.isEmpty else { return [] }
    return lastingRules.filter { rule in slots.contains { rule.reads.contains(layout.names[$0]) } }
  }

  /// The fields of few values that a condition reads.
  func columns(readBy condition: PlacedExpression, in layout: ScopeLayout) -> [ConditionCases.Column] {
    let slots = slots(readBy: [condition], layout)
    let columns = columns(ofSlots: slots, in: layout, knowing: .all)
    if let cases = cases(of: [condition], columns, in: layout) { return cases.columns }
    let paths = comparison(of: [condition], slots, columns, in: layout, knowing: .all).paths
    return columns.filter { paths.contains($0.name) }
  }

  private func cases(
    of conditions: [PlacedExpression], _ columns: [ConditionCases.Column], in layout: ScopeLayout,
    refusing rules: [InputCheck] = []
  ) -> ConditionCases? {
    let isCounted = conditions.allSatisfy { condition in
      condition.expression.slots.allSatisfy { slot in columns.contains { $0.path[0] == layout.names[slot] } }
    }
    guard isCounted else { return nil }
    return ConditionCases(
      of: conditions.map(\.expression), columns: columns, names: layout.names, refusing: rules)
  }

  func comparison(of conditions: [PlacedExpression], in layout: ScopeLayout) -> ConditionSet {
    let slots = slots(readBy: conditions, layout)
    return comparison(
      of: conditions, slots, columns(ofSlots: slots, in: layout, knowing: .nothing), in: layout, knowing: .nothing)
  }

  private func comparison(
    of conditions: [PlacedExpression], _ slots: [Int], _ columns: [ConditionCases.Column], in layout: ScopeLayout,
    knowing: WayKnowledge, refusing rules: [InputCheck] = []
  ) -> ConditionSet {
    var knowledge = ConditionKnowledge()
    // Where it is not known what has been done nothing can be said of what is there.
    knowledge.knowsPresence = knowing != .nothing && layout.done != nil
    fill(&knowledge, columns, slots, layout)
    let unsure = Set(slots.filter { isDoubtful(slot: $0, in: layout) }.map { layout.names[$0] })
    return ConditionSet(
      conditions.map(\.expression), in: layout.shape(lacking: unsure, inFields: false), knowing: knowledge,
      refusing: rules.map(\.condition.expression))
  }

  private func fill(
    _ knowledge: inout ConditionKnowledge, _ columns: [ConditionCases.Column], _ slots: [Int], _ layout: ScopeLayout
  ) {
    knowledge.definitions = factConditions
    for column in columns { knowledge.values[column.name] = column.values }
    for (path, _, _) in slots.flatMap({ fields(ofSlot: $0, in: layout, where: { $0.type.isWhole }) }) {
      knowledge.wholeNumbers.insert(path.joined(separator: "."))
    }
  }

  /// What is known of the values of some names, whatever the ways to the place show.
  func knowledge(ofSlots slots: [Int], in layout: ScopeLayout) -> ConditionKnowledge {
    var knowledge = ConditionKnowledge()
    fill(&knowledge, columns(ofSlots: slots, in: layout, knowing: .nothing), slots, layout)
    knowledge.standing = factExpressions
    return knowledge
  }

  /// The slots that conditions read, by themselves and through the facts that stand for conditions, in the order of their
  /// names.
  private func slots(readBy conditions: [PlacedExpression], _ layout: ScopeLayout) -> [Int] {
    var found: Set<Int> = []
    var waiting = conditions.flatMap(\.expression.slots)
    while let slot = waiting.popLast() {
      guard found.insert(slot).inserted, case .fact = layout.sources[slot],
        let condition = factConditions[layout.names[slot]]
      else { continue }
      waiting += condition.slots
    }
    return found.sorted { layout.names[$0] < layout.names[$1] }
  }

  private func columns(
    ofSlots slots: [Int], in layout: ScopeLayout, knowing: WayKnowledge
  ) -> [ConditionCases.Column] {
    slots.flatMap { columns(ofSlot: $0, in: layout, knowing: knowing) }
  }

  private func columns(
    ofSlot slot: Int, in layout: ScopeLayout, knowing: WayKnowledge
  ) -> [ConditionCases.Column] {
    if case .fact = layout.sources[slot], let texts = factExpressions[layout.names[slot]]?.texts {
      return [ConditionCases.Column(path: [layout.names[slot]], values: texts.map { .string($0) })]
    }
    let trust = knowing.isTrusted(layout.names[slot], in: layout) ? layout.done : nil
    let counted = fields(ofSlot: slot, in: layout, withCalls: knowing != .nothing, where: { $0.type.isCounted })
    return counted.compactMap { path, field, isUnset in
      let mayLack = isUnset || !(field.required || !field.standard.isNull)
      return column(path, field, mayLack: mayLack && !layout.shape.isPresent(path), besides: trust)
    }
  }

  /// Whether the ways to a place show which values the inputs of few values that conditions read have there, though people
  /// may correct them.
  func areNarrowed(_ conditions: [PlacedExpression], in layout: ScopeLayout) -> Bool {
    slots(readBy: conditions, layout).contains { slot in
      guard !WayKnowledge.results.isTrusted(layout.names[slot], in: layout) else { return false }
      return columns(ofSlot: slot, in: layout, knowing: .all).map(\.values.count)
        != columns(ofSlot: slot, in: layout, knowing: .results).map(\.values.count)
    }
  }

  /// The fields of some kind that can be read by the name in a slot, with their paths.
  ///
  /// - Parameter withCalls: Whether those that called processes give are among them.
  private func fields(
    ofSlot slot: Int, in layout: ScopeLayout, withCalls: Bool = false, where isMeant: (Field) -> Bool
  ) -> [(path: [String], field: Field, isUnset: Bool)] {
    let name = layout.names[slot]
    switch layout.sources[slot] {
    case .input: return inputs.filter { $0.name == name && isMeant($0) }.map { ([name], $0, false) }
    case .step:
      let isUnset = layout.isUnset(name)
      return output(of: name, in: layout, withCalls: withCalls).filter(isMeant).map { ([name, $0.name], $0, isUnset) }
    case .clocks:
      return clockNodes.keys.sorted().compactMap { clock in
        clockState(of: clock).flatMap { isMeant($0) ? ([name, clock, $0.name], $0, false) : nil }
      }
    case .fact, .caseInfo, .item: return []
    }
  }

  /// The field that a path leads to, through lists and records too; nil for what is no field of an input, a step or a clock.
  ///
  /// - Parameter withCalls: Whether it may be one that a called process gives.
  func field(at path: [String], in layout: ScopeLayout, withCalls: Bool = false) -> Field? {
    guard let name = path.first, let slot = layout.shape.slot(of: name) else { return nil }
    switch (layout.sources[slot], path.count) {
    case (.input, _): return inputs.first { $0.name == name }?.field(at: path.dropFirst())
    case (.step, 2...):
      if let inner = step(of: name, at: path, in: layout) {
        return inner.output.first { $0.name == path[3] }?.field(at: path.dropFirst(4))
      }
      return output(of: name, in: layout, withCalls: withCalls).first { $0.name == path[1] }?
        .field(at: path.dropFirst(2))
    case (.clocks, 3): return clockState(of: path[1]).flatMap { path[2] == $0.name ? $0 : nil }
    default: return nil
    }
  }

  /// - Parameter facts: What has been shown of the values; nil where that is not counted on.
  private func column(
    _ path: [String], _ field: Field, mayLack: Bool, besides facts: Set<String>?
  ) -> ConditionCases.Column? {
    guard var values = field.type.options else { return nil }
    if let facts {
      let left = knownConditions.left(values, of: path, by: facts.contains)
      if !left.isEmpty { values = left }
    }
    if mayLack { values.append(.null) }
    return ConditionCases.Column(path: path, values: values)
  }

  /// The step in a branch that a path leads into, by the names of the step with branches, the branch and the step: a field
  /// of what it gives comes after those.
  private func step(of block: String, at path: [String], in layout: ScopeLayout) -> FlowStep? {
    guard path.count > 3, let list = list(of: block, seenFrom: layout.site ?? ""),
      let position = list.position(of: block), case .branches(let branches, _) = list.steps[position].work,
      let branch = branches.first(where: { $0.id == path[1] })?.list
    else { return nil }
    return branch.position(of: path[2]).map { branch.steps[$0] }
  }

  /// The fields of what a step gives; none where its plugin is not known.
  private func output(of step: String, in layout: ScopeLayout, withCalls: Bool) -> [Field] {
    guard let list = list(of: step, seenFrom: layout.site ?? ""), let position = list.position(of: step) else {
      return []
    }
    let step = list.steps[position]
    if withCalls, let call = step.node["call"]?.scalar?.text { return environment.signatures[call]?.choices ?? [] }
    return step.output
  }
}

extension FieldType {
  /// Whether its values are few.
  fileprivate var isCounted: Bool {
    switch self {
    case .choice, .boolean: true
    default: false
    }
  }

  /// Whether its values are whole numbers.
  fileprivate var isWhole: Bool {
    switch self {
    case .integer, .document: true
    default: false
    }
  }
}
