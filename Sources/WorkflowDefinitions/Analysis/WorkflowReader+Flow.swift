import FEEL
import SourceDiagnostics
import WorkflowKit
import YAMLSource

extension WorkflowReader {
  /// The steps and ways of the whole process.
  func flow(of root: YAMLNode) -> Flow {
    func nodes(_ key: String) -> [YAMLNode] { root[key]?.sequence ?? [] }
    let handlers = nodes("handlers").enumerated().compactMap { number, node -> FlowHandler? in
      guard let list = node["steps"]?.sequence, !list.isEmpty else { return nil }
      return FlowHandler(
        list: flowList(list, path: "\(StepList.handlersPath)\(number)/"), whileIn: steps(in: node["while"]),
        shown: shown(by: node, when: true))
    }
    let main = flowList(nodes("steps"), path: "")
    let interruptNodes = nodes("interrupts")
    let interrupts = interruptNodes.compactMap { node -> FlowInterrupt? in
      guard let way = interruptWay(node, ids: Set(mainSteps.keys)) else { return nil }
      var steps = steps(in: node["while"])
      // The failure of a sending is told while its step still stands.
      if let effect = node["effect"]?.scalar?.text, mainSteps[effect] != nil {
        steps = (steps ?? [effect]).intersection([effect])
      }
      return FlowInterrupt(way: way, whileIn: steps)
    }
    return Flow(
      main: main, exits: flowList(nodes("exits"), path: StepList.exitsPath, isRow: false),
      optional: flowList(nodes("optional"), path: StepList.optionalPath, isRow: false, startsAnywhere: true),
      handlers: handlers, interrupts: interrupts, isKnown: interrupts.count == interruptNodes.count)
  }

  /// The steps named under `while`; nil where it is left out, and where one is not known, of which is told.
  func steps(in node: YAMLNode?) -> Set<String>? {
    guard let named = node?.sequence.map({ Set($0.compactMap { $0.scalar?.text }) }),
      named.isSubset(of: mainSteps.keys)
    else { return nil }
    return named
  }

  private func flowList(
    _ nodes: [YAMLNode], path: String, isRow: Bool = true, startsAnywhere: Bool = false
  ) -> FlowList {
    let ids = Set(nodes.compactMap { $0["id"]?.scalar?.text })
    var isKnown = ids.count == nodes.count
    // Exits know each other as exits, not as steps of a list.
    let targets = path == StepList.exitsPath ? [] : ids
    let steps = nodes.compactMap { node -> FlowStep? in
      guard let id = node["id"]?.scalar?.text else { return nil }
      let nextNodes = path == StepList.exitsPath ? [] : node["next"]?.sequence ?? []
      var refused: Set<String> = []
      let next = nextNodes.enumerated().compactMap { number, node -> FlowWay? in
        var way = nextWay(node, ids: targets, isFirst: number == 0)
        // What is taken last shows that those above were not.
        way?.shown = refused.union(shown(by: node, when: true)).union(left(of: nextNodes[..<number], at: node))
        refused.formUnion(shown(by: node, when: false))
        return way
      }
      let interruptNodes = node["interrupts"]?.sequence ?? []
      let interrupts = interruptNodes.compactMap { interruptWay($0, ids: targets) }
      isKnown = isKnown && next.count == nextNodes.count && interrupts.count == interruptNodes.count
      return FlowStep(
        id: id, node: node, work: work(of: node, path: path + id), next: next, interrupts: interrupts,
        mayWait: mayWait(node), decides: decides(node),
        output: node["uses"]?.scalar.flatMap { environment.registry.step($0.text)?.descriptor.output } ?? [])
    }
    return FlowList(path: path, steps: steps, isKnown: isKnown, isRow: isRow, startsAnywhere: startsAnywhere)
  }

  /// Whether anything can be waited for in a step; where that is not known it is taken to be so.
  private func mayWait(_ node: YAMLNode) -> Bool {
    guard let uses = node["uses"]?.scalar?.text else { return true }
    return environment.registry.step(uses)?.mayWait ?? true
  }

  /// Whether a step takes a decision, or something inside it does; a called process that calls others may.
  private func decides(_ node: YAMLNode) -> Bool {
    for node in node.groups {
      if let uses = node["uses"]?.scalar?.text {
        // Where no plugin says that its steps decide, any of them may.
        if environment.registry.step(uses)?.descriptor.decides != nil || !environment.tellsDecisions { return true }
      }
      guard let call = node["call"]?.scalar?.text else { continue }
      if environment.signatures[call].map({ $0.decides || !$0.calls.isEmpty }) ?? true { return true }
    }
    return false
  }

  private func work(of node: YAMLNode, path: String) -> FlowStep.Work {
    if let entries = node["parallel"]?.mapping {
      let branches = entries.map { entry in
        FlowBranch(
          id: entry.name, list: flowList(entry.value.sequence ?? [], path: "\(path)/\(entry.name)/"))
      }
      return .branches(branches, needed: min(join(node["join"]).needed(of: branches.count), branches.count))
    }
    guard let forEach = node["for_each"] else { return .own }
    let needsItems = if case .count = join(forEach["join"]) { true } else { false }
    return .items(flowList(node["steps"]?.sequence ?? [], path: path + "/"), needsItems: needsItems)
  }

  /// The join as written; a wrong one, which is reported elsewhere, counts as `all`.
  func join(_ node: YAMLNode?) -> Join {
    guard let text = node?.scalar?.text else { return .all }
    if text == "any" { return .any }
    return Int(text).map { .count($0) } ?? .all
  }

  /// The names and paths that have a value where the condition of a way, an interrupt or a handler has that outcome.
  func shown(by node: YAMLNode, when outcome: Bool) -> Set<String> {
    guard let condition = node["when"], let text = condition.expressionText else { return [] }
    let id = ObjectIdentifier(condition)
    if let known = shownByConditions[id] { return outcome ? known.holding : known.failing }
    let shown = knownConditions.present(in: text)
    shownByConditions[id] = (shown.holding, shown.failing)
    namesInConditions[text] = shown.names
    return outcome ? shown.holding : shown.failing
  }

  /// What ways that were not taken show where a later one is, of what they ask for besides: where `a and b` did not hold and
  /// `a` does, `b` does not.
  private func left(of earlier: ArraySlice<YAMLNode>, at node: YAMLNode) -> Set<String> {
    let refused = earlier.compactMap { $0["when"]?.expressionText }.filter { $0.contains(" and ") }
    guard !refused.isEmpty, let taken = node["when"]?.expressionText,
      let claims = takenApart(taken)?.claims
    else { return [] }
    return refused.reduce(into: []) { shown, text in
      guard let logic = takenApart(text), let left = logic.left(where: { claims[$0] }), left != logic else { return }
      shown.formUnion(shownByFailing(left.text { _ in nil }))
    }
  }

  /// How a condition of a way is put together; each is asked for again for every way after it, and every list round it.
  func takenApart(_ text: String) -> ConditionLogic? {
    if let known = logics[text] { return known }
    let logic = knownConditions.logic(of: text)
    logics[text] = .some(logic)
    return logic
  }

  /// What a part of a condition shows where it does not hold; most ways leave the same part of those above them.
  private func shownByFailing(_ text: String) -> Set<String> {
    if let known = shownByParts[text] { return known }
    let shown = knownConditions.present(in: text, when: false)
    shownByParts[text] = shown
    return shown
  }

  private func target(_ node: YAMLNode, ids: Set<String>) -> FlowWay.Target? {
    guard let name = node["to"]?.scalar?.text else { return nil }
    return ids.contains(name) ? .step(name) : exitIDs.contains(name) ? .exit(name) : nil
  }

  private func nextWay(_ node: YAMLNode, ids: Set<String>, isFirst: Bool) -> FlowWay? {
    guard let target = target(node, ids: ids) else { return nil }
    guard let when = node["when"]?.scalar?.text else {
      return FlowWay(target: target, cause: isFirst ? .done : .otherwise, place: node.place)
    }
    return FlowWay(target: target, cause: .condition(when), place: node.place)
  }

  private func interruptWay(_ node: YAMLNode, ids: Set<String>) -> FlowWay? {
    guard let target = target(node, ids: ids), let cause = interruptCause(node) else { return nil }
    return FlowWay(
      target: target, cause: cause, shown: shown(by: node, when: true), place: node.place,
      condition: node["when"].map { $0.expressionText ?? "" })
  }

  private func interruptCause(_ node: YAMLNode) -> FlowWay.Cause? {
    if let message = node["message"]?.scalar?.text {
      return .message(environment.registry.messages[message]?.title ?? message)
    }
    if let clock = node["clock"]?.scalar?.text {
      return .clock(clock, node["state"]?.scalar.flatMap { Trigger.ClockState(rawValue: $0.text) } ?? .expired)
    }
    return node["effect"]?.scalar.map { .failure($0.text) }
  }
}

extension YAMLNode {
  /// The expression that stands in the node, without the leading `= `.
  var expressionText: String? {
    scalar.map { String($0.text.dropFirst($0.text.isMarked ? 2 : 0)) }
  }
}
