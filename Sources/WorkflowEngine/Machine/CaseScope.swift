import CivilTime
import FEEL
import WorkflowDefinitions

/// What the expressions of a step list see in a case.
struct CaseScope: ScopeValues {
  let execution: Execution
  let scopeID: String
  let layout: ScopeLayout
  /// The output that a step is about to have, before it is recorded.
  var candidate: (step: String, output: Value)?

  var today: CivilDate { execution.today }
  var now: Instant { execution.now }

  func value(at slot: Int) -> Value {
    guard layout.sources.indices.contains(slot), let scope = execution.state.scopes[scopeID] else { return .null }
    let name = layout.names[slot]
    switch layout.sources[slot] {
    case .input: return execution.state.frames[scope.frame]?.inputs[name] ?? .null
    case .fact(let index): return fact(index, in: scope)
    case .clocks: return execution.clockValues(of: scope.frame)
    case .caseInfo: return execution.caseValues
    case .step(let depth):
      if depth == 0, let candidate, candidate.step == name { return candidate.output }
      return outer(depth, from: scope)?.names[name] ?? .null
    case .item(let depth): return outer(depth, from: scope)?.item ?? .null
    }
  }

  func call(_ function: Int, _ arguments: [Value]) -> Value {
    guard layout.shape.functions.indices.contains(function) else { return .null }
    return layout.shape.functions[function].name == WorkflowEnvironment.fee
      ? execution.fee(arguments.first ?? .null) : execution.state.lastDecision
  }

  private func outer(_ depth: Int, from scope: ScopeState) -> ScopeState? {
    var scope = scope
    for _ in 0..<depth {
      guard let parent = scope.parent, let outer = execution.state.scopes[parent] else { return nil }
      scope = outer
    }
    return scope
  }

  /// Facts are evaluated where they are written: in the main list of the frame.
  private func fact(_ index: Int, in scope: ScopeState) -> Value {
    guard let workflow = try? execution.workflow(of: scope), workflow.facts.indices.contains(index) else {
      return .null
    }
    let root = CaseScope(execution: execution, scopeID: scope.frame, layout: workflow.layout, candidate: candidate)
    return workflow.facts[index].expression.expression.evaluate(in: root)
  }
}
