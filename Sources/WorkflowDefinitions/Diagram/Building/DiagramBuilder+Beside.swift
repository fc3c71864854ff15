import FEEL

extension DiagramBuilder {
  /// Adds an interrupt of the process.
  ///
  /// One that leads to a step sits on each step it may leave. One that leads to an exit ends all there is, and stands by
  /// itself.
  func addInterrupt(_ interrupt: Interrupt, in main: DiagramList) {
    switch interrupt.target {
    case .step(let target):
      for step in main.list.nodes where interrupt.whileIn?.contains(step.id) ?? true {
        guard let part = main.parts[step.id], let goal = main.parts[target] else { continue }
        addBreak(interrupt, into: part, in: nil, to: goal, isBack: main.isBefore(target, step.id))
      }
    case .exit(let id):
      addExit(
        id, on: event(interrupt.trigger), notes: words.limits(interrupt.condition, whileIn: interrupt.whileIn))
    }
  }

  /// Adds a handler.
  func addHandler(_ handler: Handler, number: Int) {
    let event = event(handler.trigger)
    let group = group(
      .handler, "hanterare \(number + 1)", title: "När \(event.words)", in: nil,
      notes: words.limits(handler.condition, whileIn: handler.whileIn))
    let start = node(.start(event), "hanterare \(number + 1) start", title: "", in: group)
    switch handler.kind {
    case .notify(let roles):
      let notice = node(
        .notify(roles: roles), "hanterare \(number + 1)", title: "Meddela \(DiagramWords.list(roles))", in: group)
      flow(from: start, to: notice)
      flow(from: notice, to: node(.end(.plain), "hanterare \(number + 1) slut", title: "", in: group))
    case .steps(let path):
      guard let list = workflow.lists[path] else { return }
      addRow(DiagramList(list, in: group), from: start, end: .plain)
    }
  }

  /// Adds a step that a person may start at any time; where it leads to another of them, it ends by beginning that.
  func addOptional(_ step: StepNode) {
    let event = DiagramEvent(kind: .person(step: step.id), words: "någon startar \(step.title)")
    let group = group(
      .optional, "valfritt \(step.id)", title: "När som helst", in: nil,
      notes: step.condition.map { ["Bara när \(words.condition($0))."] } ?? [])
    let row = DiagramList(workflow.optional, in: group)
    let part = add(step, in: group)
    row.parts[step.id] = part
    for other in workflow.optional.nodes where other.id != step.id && leads(step, to: other.id) {
      row.parts[other.id] = node(
        .end(.begins(id: other.id)), "\(step.path) till \(other.id)", title: "till \(other.title)", in: group)
    }
    flow(from: node(.start(event), "\(step.path) start", title: "", in: group), to: part)
    addWays(from: step, in: row) { node(.end(.plain), "\(step.path) slut", title: "", in: group) }
    for interrupt in step.interrupts {
      addBreak(interrupt, into: part, in: group, to: target(interrupt.target, in: row))
    }
  }

  private func leads(_ step: StepNode, to other: String) -> Bool {
    (step.next.map(\.target) + step.interrupts.map(\.target)).contains(.step(other))
  }

  /// Adds the exits that what stands beside the main flow leads to; what stands in them may lead to more.
  func addThrownExits() {
    var next = 0
    while next < thrownBeside.count {
      let id = thrownBeside[next]
      next += 1
      addExit(id, on: DiagramEvent(kind: .exit(id: id), words: "något annat leder till \(exitTitle(id))"), notes: [])
    }
  }

  private func addExit(_ id: String, on event: DiagramEvent, notes: [String]) {
    let group = group(.interrupt, "avbrott \(id)", title: "När \(event.words)", in: nil, notes: notes)
    let start = node(.start(event), "avbrott \(id) start", title: "", in: group)
    flow(from: start, to: exitPart(id, in: DiagramList(workflow.exits, in: group)))
  }
}
