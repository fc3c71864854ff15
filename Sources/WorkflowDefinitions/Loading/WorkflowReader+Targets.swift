import FEEL
import SourceDiagnostics
import WorkflowKit
import YAMLSource

extension WorkflowReader {
  func readTransition(
    _ node: YAMLNode, layout: ScopeLayout, siblings: [String], isExit: Bool
  ) -> Transition? {
    guard let reader = MappingReader(node, what: "next", reporting: collector) else { return nil }
    let when = reader.node("when").flatMap {
      expression(in: $0, layout: layout, expecting: .boolean, what: "when")
    }
    let hasCondition = reader.node("when") != nil
    let to: String? = reader.required("to")
    reader.finish()
    if isExit {
      collector.report(
        .error("workflow.exit-next", "efter en utgång slutar processen", at: node.place, hint: "ta bort next"))
      return nil
    }
    guard let to, let target = target(to, at: node["to"]?.place, siblings: siblings) else { return nil }
    if hasCondition && when == nil { return nil }
    return Transition(condition: when, target: target, place: node.place)
  }

  func target(_ name: String, at place: SourcePlace?, siblings: [String]) -> Transition.Target? {
    if siblings.contains(name) { return .step(name) }
    if exitIDs.contains(name) { return .exit(name) }
    let elsewhere = lists.values.contains { $0[name] != nil }
    collector.report(
      .error(
        "workflow.unknown-target",
        elsewhere
          ? "steget \"\(name)\" finns, men inte i den här listan av steg" : "steget \"\(name)\" finns inte", at: place,
        hint: elsewhere
          ? "next leder till ett steg i samma lista eller till en utgång (exits)"
          : Suggestion.hint(for: name, in: (siblings + exitIDs).sorted()) ?? "next leder till ett steg eller en utgång"))
    return nil
  }

  /// The last way on must be open, the others not: otherwise the case could stop, or a way never be taken.
  func checkNext(_ next: [Transition], of id: String) {
    for (index, transition) in next.enumerated() {
      let isLast = index == next.count - 1
      if isLast, let condition = transition.condition {
        collector.report(
          .error(
            "workflow.next-open", "den sista vägen från \"\(id)\" har ett villkor: ärendet kan bli stående",
            at: condition.place, hint: "lägg till en sista rad {to: …} utan when"))
      } else if !isLast && transition.condition == nil {
        collector.report(
          .error(
            "workflow.next-shadowed", "vägarna efter den här tas aldrig, för den har inget villkor",
            at: transition.place, hint: "flytta den sist"))
      }
    }
  }

  /// Every step must be reachable from the first, and the end (or an exit) from every step.
  func checkReachable(_ list: StepList?) {
    guard let list, let first = list.nodes.first else { return }
    func successors(_ node: StepNode) -> (steps: [String], ends: Bool) {
      if node.next.isEmpty {
        let following = list.successor(of: node.id)
        return (following.map { [$0.id] } ?? [], following == nil)
      }
      var steps: [String] = []
      var ends = false
      for transition in node.next {
        switch transition.target {
        case .step(let id): steps.append(id)
        case .exit: ends = true
        }
      }
      for interrupt in node.interrupts {
        if case .step(let id) = interrupt.target { steps.append(id) } else { ends = true }
      }
      return (steps, ends)
    }
    var reached: Set<String> = []
    var waiting = [first.id]
    while let id = waiting.popLast() {
      guard reached.insert(id).inserted, let node = list[id] else { continue }
      waiting += successors(node).steps
    }
    for node in list.nodes where !reached.contains(node.id) && !interrupted(node.id, in: list) {
      collector.report(
        .error(
          "workflow.unreachable", "ingen väg leder till steget \"\(node.id)\"", at: node.place,
          hint: "låt ett tidigare steg leda hit med next, eller ta bort steget"))
    }
    var ending: Set<String> = []
    var changed = true
    while changed {
      changed = false
      for node in list.nodes where !ending.contains(node.id) {
        let (steps, ends) = successors(node)
        if ends || steps.contains(where: ending.contains) {
          ending.insert(node.id)
          changed = true
        }
      }
    }
    for node in list.nodes where !ending.contains(node.id) && reached.contains(node.id) {
      collector.report(
        .error(
          "workflow.no-end", "från steget \"\(node.id)\" finns ingen väg till slutet", at: node.place,
          hint: "lägg till en väg ut ur slingan med next"))
    }
  }

  /// A step of the main list may be reached by an interrupt of the process, which is read after the list.
  private func interrupted(_ id: String, in list: StepList) -> Bool { list.path.isEmpty && interruptTargets.contains(id) }

  private var interruptTargets: Set<String> {
    Set((rootNode?["interrupts"]?.sequence ?? []).compactMap { $0["to"]?.scalar?.text })
  }

  func readInterrupt(
    _ node: YAMLNode, in layout: ScopeLayout, siblings: StepList?, names: [String] = [], allowsWhile: Bool
  ) -> Interrupt? {
    guard let reader = MappingReader(node, what: "avbrottet", reporting: collector) else { return nil }
    let trigger = readTrigger(reader, node)
    let condition = reader.node("when").flatMap {
      expression(in: $0, layout: layout, expecting: .boolean, what: "when")
    }
    let to: String? = reader.required("to")
    let whileIn = allowsWhile ? readWhile(reader) : nil
    reader.finish()
    let known = siblings?.nodes.map(\.id) ?? names
    guard let trigger, let to, let target = target(to, at: node["to"]?.place, siblings: known) else { return nil }
    return Interrupt(trigger: trigger, condition: condition, target: target, whileIn: whileIn, place: node.place)
  }

  func readHandler(_ node: YAMLNode, number: Int, in layout: ScopeLayout) -> Handler? {
    guard let reader = MappingReader(node, what: "hanteraren", reporting: collector) else { return nil }
    let trigger = readTrigger(reader, node)
    let condition = reader.node("when").flatMap {
      expression(in: $0, layout: layout, expecting: .boolean, what: "when")
    }
    let whileIn = readWhile(reader)
    let notify: [YAMLNode]? = reader.node("notify").map { items($0, "notify") }
    let steps = reader.node("steps").map { items($0, "steps") }
    reader.finish()
    guard let trigger else { return nil }
    switch (notify, steps) {
    case (let roles?, nil):
      return Handler(
        trigger: trigger, condition: condition, kind: .notify(roles.compactMap { readRole($0) }), whileIn: whileIn,
        place: node.place)
    case (nil, let steps?):
      let path = "!handler/\(number)/"
      readList(steps, path: path, layout: inner(layout, steps: steps))
      return Handler(
        trigger: trigger, condition: condition, kind: .steps(list: path), whileIn: whileIn, place: node.place)
    default:
      collector.report(
        .error("workflow.handler", "hanteraren ska ha antingen notify eller steps", at: node.place))
      return nil
    }
  }

  private func readWhile(_ reader: MappingReader) -> Set<String>? {
    guard let node = reader.node("while") else { return nil }
    var names: Set<String> = []
    for item in items(node, "while") {
      guard let name = item.scalar?.text else { continue }
      if lists[""]?[name] == nil {
        collector.report(
          .error(
            "workflow.unknown-step", "steget \"\(name)\" finns inte", at: item.place,
            hint: Suggestion.hint(for: name, in: (lists[""]?.nodes ?? []).map(\.id))))
      }
      names.insert(name)
    }
    return names
  }

  private func readTrigger(_ reader: MappingReader, _ node: YAMLNode) -> Trigger? {
    let message = reader.node("message")
    let clock = reader.node("clock")
    let effect = reader.node("effect")
    let state = reader.node("state")
    if let message, let name = message.scalar?.text, clock == nil, effect == nil {
      if environment.registry.messages[name] == nil {
        collector.report(
          .error(
            "workflow.unknown-message", "meddelandet \"\(name)\" finns inte", at: message.place,
            hint: Suggestion.hint(for: name, in: environment.registry.messages.keys.sorted())))
        return nil
      }
      return .message(name)
    }
    if let clock, let name = clock.scalar?.text, message == nil, effect == nil {
      guard clockIDs.contains(name) else {
        collector.report(
          .error(
            "workflow.unknown-clock", "klockan \"\(name)\" finns inte", at: clock.place,
            hint: Suggestion.hint(for: name, in: clockIDs.sorted())))
        return nil
      }
      let text = state?.scalar?.text ?? "expired"
      guard let parsed = Trigger.ClockState(rawValue: text) else {
        collector.report(
          .error(
            "workflow.clock-state", "state ska vara started, warned eller expired, men är \"\(text)\"",
            at: state?.place, hint: Suggestion.hint(for: text, in: Trigger.ClockState.allCases.map(\.rawValue))))
        return nil
      }
      return .clock(name, parsed)
    }
    if let effect, let name = effect.scalar?.text, message == nil, clock == nil {
      if lists[""]?[name] == nil {
        collector.report(
          .error(
            "workflow.unknown-step", "steget \"\(name)\" finns inte", at: effect.place,
            hint: Suggestion.hint(for: name, in: (lists[""]?.nodes ?? []).map(\.id))))
        return nil
      }
      return .effectFailed(step: name)
    }
    collector.report(
      .error(
        "workflow.trigger", "ange en sak som utlöser: message, clock eller effect", at: node.place))
    return nil
  }
}
