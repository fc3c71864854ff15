import CaseStore
import CivilTime
import FEEL
import SourceDiagnostics
import WorkflowDefinitions
import WorkflowKit

extension Execution {
  /// Lets what has happened set off interrupts and handlers; false where nothing was set off.
  func fire(_ trigger: Trigger, message: PendingMessage? = nil, frame onlyFrame: String? = nil) throws -> Bool {
    var fired = false
    for frame in state.frames.keys.sorted(by: >) where onlyFrame == nil || onlyFrame == frame {
      guard state.isOpen, let root = state.scopes[frame] else { continue }
      let workflow = try workflow(of: root)
      if try interruptStep(trigger, frame: frame, workflow: workflow, message: message) { return true }
      if try interruptProcess(trigger, frame: frame, workflow: workflow, root: root, message: message) { return true }
      if try handle(trigger, frame: frame, workflow: workflow, root: root, message: message) { fired = true }
    }
    return fired
  }

  private func interruptStep(
    _ trigger: Trigger, frame: String, workflow: Workflow, message: PendingMessage?
  ) throws -> Bool {
    for (scopeID, scope) in state.scopes.sorted(by: { $0.key < $1.key }) where scope.frame == frame {
      guard let current = scope.current else { continue }
      let node = try node(of: current)
      for interrupt in node.interrupts where interrupt.trigger == trigger {
        guard try applies(interrupt.condition, in: values(scopeID, node.layout)),
          try !isUnderWay(current, interrupt, frame: frame)
        else { continue }
        try note(interrupt, message: message)
        try cancel(current)
        try go(to: interrupt.target, from: node, in: scopeID)
        return true
      }
    }
    return false
  }

  private func interruptProcess(
    _ trigger: Trigger, frame: String, workflow: Workflow, root: ScopeState, message: PendingMessage?
  ) throws -> Bool {
    for interrupt in workflow.interrupts where interrupt.trigger == trigger {
      guard let current = root.current, canLeave(try node(of: current), interrupt) else { continue }
      guard try applies(interrupt.condition, in: values(frame, workflow.layout)),
        try !isUnderWay(current, interrupt, frame: frame)
      else { continue }
      let node = try node(of: current)
      try note(interrupt, message: message)
      try cancel(current)
      try go(to: interrupt.target, from: node, in: frame)
      return true
    }
    return false
  }

  private func handle(
    _ trigger: Trigger, frame: String, workflow: Workflow, root: ScopeState, message: PendingMessage?
  ) throws -> Bool {
    var handled = false
    for (index, handler) in workflow.handlers.enumerated() where handler.trigger == trigger {
      guard let current = root.current, try isIn(handler.whileIn, current) else { continue }
      guard try applies(handler.condition, in: values(frame, workflow.layout)) else { continue }
      handled = true
      if let message, state.pending.contains(message) { try emit(.messageTaken, ["id": .string(message.id)]) }
      try emit(
        .handled, ["frame": .string(frame), "handler": .number(Number(index)), "what": .string(describe(trigger))])
      switch handler.kind {
      case .notify(let roles): try notify(roles, text(of: trigger, workflow: workflow, frame: frame))
      case .steps(let list):
        let scopeID = "\(frame)\(list)#\(state.runs + 1)"
        try emit(.runStarted, ["scope": .string(scopeID), "list": .string(list), "frame": .string(frame)])
        if let first = workflow.lists[list]?.nodes.first { try begin(first, in: scopeID) }
      }
    }
    return handled
  }

  /// Whether an interrupt would be taken but for an effect under way in what it would leave: it waits until the outcome
  /// is known.
  func mustWait(_ trigger: Trigger, frame onlyFrame: String? = nil) throws -> Bool {
    for frame in state.frames.keys.sorted(by: >) where onlyFrame == nil || onlyFrame == frame {
      guard let root = state.scopes[frame] else { continue }
      for (scopeID, scope) in state.scopes.sorted(by: { $0.key < $1.key }) where scope.frame == frame {
        guard let current = scope.current else { continue }
        let node = try node(of: current)
        for interrupt in node.interrupts where interrupt.trigger == trigger {
          if try applies(interrupt.condition, in: values(scopeID, node.layout)) {
            return try isUnderWay(current, interrupt, frame: frame)
          }
        }
      }
      let workflow = try workflow(of: root)
      for interrupt in workflow.interrupts where interrupt.trigger == trigger {
        guard let current = root.current, canLeave(try node(of: current), interrupt) else { continue }
        if try applies(interrupt.condition, in: values(frame, workflow.layout)) {
          return try isUnderWay(current, interrupt, frame: frame)
        }
      }
    }
    return false
  }

  /// Whether what an interrupt leaves has an effect whose outcome is not known: an exit leaves everything of the process.
  func isUnderWay(_ current: String, _ interrupt: Interrupt, frame: String) throws -> Bool {
    guard case .exit = interrupt.target else { return try hasEffectInFlight(current) }
    return try state.scopes.values.contains { scope in
      guard scope.frame == frame, let current = scope.current else { return false }
      return try hasEffectInFlight(current)
    }
  }

  /// Whether a process may be broken into where it stands; a step that the process ends with is not left any more.
  func canLeave(_ node: StepNode, _ interrupt: Interrupt) -> Bool {
    guard !node.path.hasPrefix(StepList.exitsPath) else { return false }
    return interrupt.whileIn?.contains(node.id) ?? true
  }

  /// Whether a condition holds; one that cannot be told does not, and a person is told.
  func applies(_ condition: PlacedExpression?, in scope: CaseScope) throws -> Bool {
    guard let condition else { return true }
    do { return try holds(condition, in: scope) } catch {
      try openCaseIncident("\(error)", error)
      return false
    }
  }

  private func isIn(_ steps: Set<String>?, _ instance: String) throws -> Bool {
    guard let steps else { return true }
    return steps.contains(try node(of: instance).id)
  }

  func note(_ interrupt: Interrupt, message: PendingMessage?) throws {
    if let message { try emit(.messageTaken, ["id": .string(message.id)]) }
    try emit(
      .interrupted,
      [
        "what": .string(describe(interrupt.trigger)), "line": .number(Number(interrupt.place.range.start.line)),
      ])
  }

  private func describe(_ trigger: Trigger) -> String {
    switch trigger {
    case .message(let type): "message:" + type
    case .clock(let id, let state): "clock:\(id):\(state.rawValue)"
    case .effectFailed(let step): "effect:" + step
    }
  }

  private func text(of trigger: Trigger, workflow: Workflow, frame: String) -> String {
    switch trigger {
    case .clock(let id, let clockState):
      let title = workflow.clocks.first { $0.id == id }?.title ?? id
      guard let due = state.frames[frame]?.clocks[id]?.due else { return title }
      switch clockState {
      case .expired: return "\(title) gick ut \(due.swedish)."
      case .started, .warned: return "\(title): \(due.swedishText.deadline(today: today))."
      }
    case .message(let type): return environment.registry.messages[type]?.title ?? type
    case .effectFailed(let step): return "Utskicket i steget \(step) har misslyckats."
    }
  }
}
