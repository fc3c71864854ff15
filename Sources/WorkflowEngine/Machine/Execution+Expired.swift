import CivilTime
import FEEL
import WorkflowDefinitions
import WorkflowKit

/// Interrupts by a clock that has run out: they hold as long as it stands so, also for a step that begins later.
extension Execution {
  /// Leaves the first step that a clock which has run out breaks into; true where one was left.
  func leaveExpired() throws -> Bool {
    guard state.isOpen else { return false }
    // A list stands before those inside it, so that what goes on round a step is left first.
    for (_, scope) in state.scopes.sorted(by: { $0.key < $1.key }) where hasExpired(scope.frame) {
      if let current = scope.current, try leaveExpired(current, telling: false) { return true }
    }
    return false
  }

  /// Leaves a step where a clock that has run out breaks into it; true where it was left.
  ///
  /// - Parameter telling: Whether a condition that cannot be told is reported; looking again and again, once is enough.
  func leaveExpired(_ instance: String, telling: Bool) throws -> Bool {
    guard let active = state.instances[instance] else { return false }
    let frame = try scope(active.scope).frame
    guard hasExpired(frame) else { return false }
    let node = try node(of: instance)
    for (interrupt, layout) in try interrupts(of: node, in: active.scope, frame: frame) {
      guard case .clock(let id, .expired) = interrupt.trigger, state.frames[frame]?.clocks[id]?.phase == .expired,
        leadsAway(interrupt.target, from: node),
        try holds(interrupt.condition, in: values(active.scope, layout), telling: telling),
        try !isUnderWay(instance, interrupt, frame: frame)
      else { continue }
      try note(interrupt, message: nil)
      try cancel(instance)
      try go(to: interrupt.target, from: node, in: active.scope)
      return true
    }
    return false
  }

  private func hasExpired(_ frame: String) -> Bool {
    state.frames[frame]?.clocks.values.contains { $0.phase == .expired } ?? false
  }

  /// The interrupts that may leave a step, in order: its own, and those of the process where it stands in the main list.
  private func interrupts(
    of node: StepNode, in scopeID: String, frame: String
  ) throws -> [(interrupt: Interrupt, layout: ScopeLayout)] {
    let own = node.interrupts.map { (interrupt: $0, layout: node.layout) }
    guard scopeID == frame else { return own }
    let workflow = try workflow(of: scope(frame))
    return own + workflow.interrupts.filter { canLeave(node, $0) }.map { ($0, workflow.layout) }
  }

  /// Whether a target is another step: where a clock has led to, it does not lead again.
  private func leadsAway(_ target: Transition.Target, from node: StepNode) -> Bool {
    switch target {
    case .step(let id): node.path.hasPrefix(StepList.exitsPath) || id != node.id
    case .exit(let id): node.path != StepList.exitsPath + id
    }
  }

  private func holds(_ condition: PlacedExpression?, in scope: CaseScope, telling: Bool) throws -> Bool {
    if telling { return try applies(condition, in: scope) }
    return condition.map { $0.expression.evaluate(in: scope).boolean == true } ?? true
  }
}
