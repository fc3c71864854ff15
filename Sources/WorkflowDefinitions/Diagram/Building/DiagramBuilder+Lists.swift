import FEEL
extension DiagramBuilder {
  /// Adds the steps of a list and the ways between them.
  ///
  /// - Parameters:
  ///   - start: What leads to its first step.
  ///   - label: What stands beside that way.
  ///   - end: How it ends, where its last step is done.
  func addRow(_ row: DiagramList, from start: String, label: String = "", end: DiagramNode.End) {
    addRow(row, from: start, label: label) { [unowned self] in
      node(.end(end), "\(row.list.path)slut", title: "", in: row.group)
    }
  }

  /// The same, where it ends by leading to a part, which is made when it is needed.
  func addRow(_ row: DiagramList, from start: String, label: String = "", end: () -> String) {
    for step in row.list.nodes { row.parts[step.id] = add(step, in: row.group) }
    guard let first = row.list.nodes.first, let part = row.parts[first.id] else { return }
    flow(from: start, to: part, label: label)
    for step in row.list.nodes {
      let after = row.list.successor(of: step.id)?.id
      addWays(from: step, in: row) { after.flatMap { row.parts[$0] } ?? finish(row, end) }
      for interrupt in step.interrupts {
        guard let part = row.parts[step.id] else { continue }
        addBreak(
          interrupt, into: part, in: row.group, to: target(interrupt.target, in: row),
          isBack: isBack(interrupt.target, from: step.id, in: row))
      }
    }
  }

  /// Adds the ways from a step that is done.
  func addWays(from step: StepNode, in row: DiagramList, onwards: () -> String) {
    guard let part = row.parts[step.id] else { return }
    guard let only = step.next.first else { return flow(from: part, to: onwards()) }
    if step.next.count == 1, only.condition == nil {
      return flow(from: part, to: target(only.target, in: row), isBack: isBack(only.target, from: step.id, in: row))
    }
    let decision = node(.decision, "\(step.path) val", title: "", in: row.group)
    flow(from: part, to: decision)
    for way in step.next {
      flow(
        from: decision, to: target(way.target, in: row),
        label: way.condition.map { words.condition($0, of: step.id) } ?? "annars",
        condition: way.condition?.expression.source, isDefault: way.condition == nil,
        isBack: isBack(way.target, from: step.id, in: row))
    }
  }

  /// Adds what breaks into a part, and the way from there.
  func addBreak(_ interrupt: Interrupt, into part: String, in group: String?, to goal: String, isBack: Bool = false) {
    let event = event(interrupt.trigger)
    let boundary = node(
      .boundary(event, on: part), "\(part.dropFirst(2)) avbrott", title: event.words, in: group,
      notes: words.limits(interrupt.condition, whileIn: interrupt.whileIn))
    flow(from: boundary, to: goal, label: "när \(event.words)", isBack: isBack)
  }

  /// What sets something off.
  func event(_ trigger: Trigger) -> DiagramEvent {
    let kind: DiagramEvent.Kind =
      switch trigger {
      case .message(let type): .message(type: type)
      case .effectFailed(let step): .failure(step: step)
      case .clock(let id, let state):
        workflow.clocks.first { $0.id == id }.map { DiagramWords.event($0, state) } ?? .day([id])
      }
    return DiagramEvent(kind: kind, words: words.happens(trigger))
  }

  func target(_ target: Transition.Target, in row: DiagramList) -> String {
    switch target {
    case .step(let id): row.parts[id] ?? exit(id, from: row)
    case .exit(let id): exit(id, from: row)
    }
  }

  private func isBack(_ target: Transition.Target, from step: String, in row: DiagramList) -> Bool {
    if case .step(let id) = target { row.isBefore(id, step) } else { false }
  }

  private func finish(_ row: DiagramList, _ end: () -> String) -> String {
    if let known = row.ends[""] { return known }
    let part = end()
    row.ends[""] = part
    return part
  }
}
