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
    _ conditions: [PlacedExpression], in layout: ScopeLayout, knowing: WayKnowledge = .nothing, isRuled: Bool = true
  ) -> ConditionJudge {
    let rules = isRuled ? rules(about: conditions, in: layout).map(\.condition.expression) : []
    if let cases = cases(of: conditions, in: layout, knowing: knowing, refusing: rules) { return .counted(cases) }
    return .compared(comparison(of: conditions, in: layout, knowing: knowing, refusing: rules))
  }

  /// The rules about inputs that conditions read; one that hangs on the day may hold later.
  func rules(about conditions: [PlacedExpression], in layout: ScopeLayout) -> [InputCheck] {
    guard !lastingRules.isEmpty else { return [] }
    let names = names(in: conditions, layout)
    return lastingRules.filter { !$0.reads.isDisjoint(with: names) }
  }

  /// The fields of few values that a condition reads.
  func columns(readBy condition: PlacedExpression, in layout: ScopeLayout) -> [ConditionCases.Column] {
    if let cases = cases(of: [condition], in: layout, knowing: .all, refusing: []) { return cases.columns }
    let paths = comparison(of: [condition], in: layout, knowing: .all).paths
    return columns(of: [condition], in: layout, knowing: .all).filter { paths.contains($0.name) }
  }

  private func cases(
    of conditions: [PlacedExpression], in layout: ScopeLayout, knowing: WayKnowledge, refusing rules: [Expression]
  ) -> ConditionCases? {
    let columns = columns(of: conditions, in: layout, knowing: knowing)
    let isCounted = conditions.allSatisfy { condition in
      condition.expression.slots.allSatisfy { slot in columns.contains { $0.path[0] == layout.names[slot] } }
    }
    guard isCounted else { return nil }
    return ConditionCases(of: conditions.map(\.expression), columns: columns, refusing: rules)
  }

  func comparison(
    of conditions: [PlacedExpression], in layout: ScopeLayout, knowing: WayKnowledge = .nothing,
    refusing rules: [Expression] = []
  ) -> ConditionSet {
    var knowledge = ConditionKnowledge()
    // Where it is not known what has been done nothing can be said of what is there.
    knowledge.knowsPresence = knowing != .nothing && layout.done != nil
    knowledge.definitions = factConditions
    for column in columns(of: conditions, in: layout, knowing: knowing) {
      knowledge.values[column.name] = column.values
    }
    let names = names(in: conditions, layout)
    for (path, _, _) in names.flatMap({ fields(of: $0, in: layout, where: { $0.type.isWhole }) }) {
      knowledge.wholeNumbers.insert(path.joined(separator: "."))
    }
    let unsure = Set(names.filter { isDoubtful($0, in: layout) })
    return ConditionSet(
      conditions.map(\.expression), in: layout.shape(lacking: unsure, inFields: false), knowing: knowledge,
      refusing: rules)
  }

  /// The names that conditions read, by themselves and through the facts that stand for conditions.
  private func names(in conditions: [PlacedExpression], _ layout: ScopeLayout) -> [String] {
    var found: Set<String> = []
    var waiting = conditions.flatMap { $0.expression.slots.map { layout.names[$0] } }
    while let name = waiting.popLast() {
      guard found.insert(name).inserted, let condition = factConditions[name] else { continue }
      waiting += condition.slots.map { layout.names[$0] }
    }
    return found.sorted()
  }

  private func columns(
    of conditions: [PlacedExpression], in layout: ScopeLayout, knowing: WayKnowledge
  ) -> [ConditionCases.Column] {
    names(in: conditions, layout).flatMap { name in
      let trust = knowing.isTrusted(name, in: layout) ? layout.done : nil
      let counted = fields(of: name, in: layout, withCalls: knowing != .nothing, where: { $0.type.isCounted })
      return counted.compactMap { path, field, isUnset in
        let mayLack = isUnset || !(field.required || !field.standard.isNull)
        return column(path, field, mayLack: mayLack && !layout.shape.isPresent(path), besides: trust)
      }
    }
  }

  /// Whether the ways to a place show which values the fields of few values that conditions read have there.
  func areNarrowed(
    _ conditions: [PlacedExpression], in layout: ScopeLayout, by knowing: WayKnowledge, besides less: WayKnowledge
  ) -> Bool {
    columns(of: conditions, in: layout, knowing: knowing).map(\.values.count)
      != columns(of: conditions, in: layout, knowing: less).map(\.values.count)
  }

  /// The fields of some kind that can be read by a name, with their paths.
  ///
  /// - Parameter withCalls: Whether those that called processes give are among them.
  func fields(
    of name: String, in layout: ScopeLayout, withCalls: Bool = false, where isMeant: (Field) -> Bool = { _ in true }
  ) -> [(path: [String], field: Field, isUnset: Bool)] {
    guard let slot = layout.names.firstIndex(of: name) else { return [] }
    switch layout.sources[slot] {
    case .input: return inputs.filter { $0.name == name && isMeant($0) }.map { ([name], $0, false) }
    case .step:
      let isUnset = layout.isUnset(name)
      return output(of: name, in: layout, withCalls: withCalls).filter(isMeant).map { ([name, $0.name], $0, isUnset) }
    case .clocks:
      let state = Field("state", .choice(ClockPhase.allCases.map { Choice($0.rawValue) }))
      guard isMeant(state) else { return [] }
      return clockNodes.keys.sorted().map { ([name, $0, state.name], state, false) }
    case .fact, .caseInfo, .item: return []
    }
  }

  /// - Parameter facts: What has been shown of the values; nil where that is not counted on.
  private func column(
    _ path: [String], _ field: Field, mayLack: Bool, besides facts: Set<String>?
  ) -> ConditionCases.Column? {
    guard var values = field.type.options else { return nil }
    if let facts {
      let left = values.filter { !KnownConditions.isExcluded($0, at: path, by: facts) }
      if !left.isEmpty { values = left }
    }
    if mayLack { values.append(.null) }
    return ConditionCases.Column(path: path, values: values)
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
