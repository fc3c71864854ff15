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
        guard try holds(interrupt, in: values(scopeID, node.layout)), try !hasEffectInFlight(current) else { continue }
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
      guard let current = root.current, try isIn(interrupt.whileIn, current) else { continue }
      guard try holds(interrupt, in: values(frame, workflow.layout)), try !hasEffectInFlight(current) else { continue }
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
      if let condition = handler.condition, try !holds(condition, in: values(frame, workflow.layout)) { continue }
      handled = true
      if let message, state.pending.contains(message) { try emit(.messageTaken, ["id": .string(message.id)]) }
      try emit(.handled, ["frame": .string(frame), "handler": .number(Number(index)), "what": .string(describe(trigger))])
      switch handler.kind {
      case .notify(let roles): try notify(roles, text(of: trigger, workflow: workflow, frame: frame))
      case .steps(let list):
        let scopeID = "\(list)#\(state.runs + 1)"
        try emit(.runStarted, ["scope": .string(scopeID), "list": .string(list)])
        if let first = workflow.lists[list]?.nodes.first { try begin(first, in: scopeID) }
      }
    }
    return handled
  }

  private func holds(_ interrupt: Interrupt, in scope: CaseScope) throws -> Bool {
    guard let condition = interrupt.condition else { return true }
    return try holds(condition, in: scope)
  }

  private func isIn(_ steps: Set<String>?, _ instance: String) throws -> Bool {
    guard let steps else { return true }
    return steps.contains(try node(of: instance).id)
  }

  private func note(_ interrupt: Interrupt, message: PendingMessage?) throws {
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
