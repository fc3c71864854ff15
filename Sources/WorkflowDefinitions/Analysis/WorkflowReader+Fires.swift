import SourceDiagnostics
import YAMLSource

/// Interrupts and handlers that can never fire, because of where they hold or of what stands before them.
extension WorkflowReader {
  /// An interrupt or a handler, as it is written.
  private struct Written {
    let node: YAMLNode
    /// What sets it off, in one form.
    let trigger: String
    let condition: String?
    let whileIn: Set<String>?

    /// Whether it is always taken when another one could be.
    func comes(before other: Written) -> Bool {
      trigger == other.trigger && (condition == nil || condition == other.condition)
        && (whileIn.map { other.whileIn?.isSubset(of: $0) ?? false } ?? true)
    }
  }

  /// Reports those of the process and of every step.
  ///
  /// - Parameter clocks: The clocks that could be read.
  func checkFires(_ root: YAMLNode, _ flow: Flow, clocks: [ClockDefinition]) {
    let main = flow.main.steps.map(\.id)
    let exits = flow.exits.steps.map { StepList.exitsPath + $0.id }
    let interrupts = written(root["interrupts"])
    for (index, interrupt) in interrupts.enumerated() {
      guard checkWhile(interrupt) else { continue }
      if let earlier = interrupts[..<index].first(where: { $0.comes(before: interrupt) }) {
        reportTaken(interrupt, by: earlier)
      } else if let earlier = taken(interrupt, inStepsOf: flow.main) {
        reportTaken(interrupt, by: earlier)
      } else {
        let paths = main.filter { interrupt.whileIn?.contains($0) ?? true }
        checkCanFire(interrupt.node, Holding(paths: paths, isInterrupt: true, isOfProcess: true), clocks: clocks)
      }
    }
    for handler in written(root["handlers"]) {
      // During an exit no interrupt is taken, so that a handler for the whole process may fire there.
      guard checkWhile(handler) else { continue }
      if handler.whileIn != nil, let earlier = interrupts.first(where: { $0.comes(before: handler) }) {
        reportTaken(handler, by: earlier)
      } else {
        let paths = handler.whileIn.map { steps in main.filter(steps.contains) } ?? main + exits
        checkCanFire(handler.node, Holding(paths: paths, isInterrupt: false, isOfProcess: true), clocks: clocks)
      }
    }
    for list in flow.lists {
      for step in list.steps { checkFires(step, path: list.path + step.id, clocks: clocks) }
    }
  }

  private func checkFires(_ step: FlowStep, path: String, clocks: [ClockDefinition]) {
    let interrupts = written(step.node["interrupts"])
    for (index, interrupt) in interrupts.enumerated() {
      if let earlier = interrupts[..<index].first(where: { $0.comes(before: interrupt) }) {
        reportTaken(interrupt, by: earlier)
      } else {
        checkCanFire(interrupt.node, Holding(paths: [path], isInterrupt: true, isOfProcess: false), clocks: clocks)
      }
      guard let effect = interrupt.node["effect"]?.scalar?.text, mainSteps[effect] != nil,
        !path.hasPrefix("!") || path.hasPrefix(StepList.exitsPath), path.prefix(while: { $0 != "/" }) != effect
      else { continue }
      collector.report(
        .error(
          "workflow.never-fires",
          "det här utlöses aldrig, för ett utskick i \"\(effect)\" misslyckas bara medan \"\(effect)\" pågår",
          at: interrupt.node["effect"]?.place, hint: "flytta avbrottet till \"\(effect)\", eller ta bort raden"))
    }
  }

  /// Whether there is a step during which it may fire; otherwise that is reported.
  private func checkWhile(_ written: Written) -> Bool {
    guard let steps = written.whileIn else { return true }
    if steps.isEmpty {
      collector.report(
        .error(
          "workflow.never-fires", "det här utlöses aldrig, för while är tom", at: written.node["while"]?.place,
          hint: "skriv stegen då det gäller, eller ta bort while om det alltid gäller"))
    } else if let effect = written.node["effect"]?.scalar?.text, mainSteps[effect] != nil, !steps.contains(effect) {
      collector.report(
        .error(
          "workflow.never-fires",
          "det här utlöses aldrig, för ett utskick i \"\(effect)\" misslyckas bara medan \"\(effect)\" pågår",
          at: written.node["while"]?.place, hint: "lägg till \(effect) under while, eller ta bort while"))
    } else {
      return true
    }
    return false
  }

  /// An interrupt of one of the steps, where in every step that an interrupt of the process may leave, one comes before it.
  private func taken(_ interrupt: Written, inStepsOf list: FlowList) -> Written? {
    let steps = list.steps.filter { interrupt.whileIn?.contains($0.id) ?? true }
    let earlier = steps.map { step in
      written(step.node["interrupts"]).first {
        $0.trigger == interrupt.trigger && $0.condition == nil
      }
    }
    return earlier.contains { $0 == nil } ? nil : earlier.first ?? nil
  }

  private func reportTaken(_ written: Written, by earlier: Written) {
    collector.report(
      .error(
        "workflow.never-fires", "det här utlöses aldrig, för ett annat avbrott tas före av samma sak",
        at: written.node.place, hint: "ta bort ett av dem, eller ge det som tas före ett villkor med when",
        notes: [Diagnostic.Note(message: "det som tas före", place: earlier.node.place)]))
  }

  private func written(_ node: YAMLNode?) -> [Written] {
    (node?.sequence ?? []).compactMap { node in
      let state = node["state"]?.scalar?.text ?? Trigger.ClockState.expired.rawValue
      let triggers = ["message", "clock", "effect"].compactMap { key in
        node[key]?.scalar.map { key == "clock" ? "\(key) \($0.text) \(state)" : "\(key) \($0.text)" }
      }
      guard triggers.count == 1 else { return nil }
      return triggers.first.map {
        Written(node: node, trigger: $0, condition: node["when"]?.scalar?.text, whileIn: steps(in: node["while"]))
      }
    }
  }
}
