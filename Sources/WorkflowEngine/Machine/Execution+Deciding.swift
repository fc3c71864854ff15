import FEEL
import WorkflowDefinitions
import WorkflowKit

/// The tasks in which somebody is to decide follow the order in force: who has them in the list, and what they are told.
extension Execution {
  /// Lets a step that waits for a decision ask again who decides; true where the answer is another.
  ///
  /// A step that cannot ask, since the facts no longer fit the decision type, waits as it did: whoever decides is told why.
  func followOrder() throws -> Bool {
    for (instance, active) in state.instances.sorted(by: { $0.key < $1.key }) {
      guard active.incident == nil, active.waits.contains(where: { $0.kind == .task }) else { continue }
      let node = try node(of: instance)
      guard decisionFields(of: node) != nil else { continue }
      guard let (stepState, waits) = try revised(active, of: instance, node: node) else { continue }
      if waits.count == active.waits.count, zip(waits, active.waits).allSatisfy({ isSame($0, $1, node) }) { continue }
      try wait(instance, node: node, stepState: stepState, waits: waits)
      return true
    }
    return false
  }

  private func revised(
    _ active: InstanceState, of instance: String, node: StepNode
  ) throws -> (state: Value, waits: [Wait])? {
    guard case .step(let uses, let with) = node.kind else { return nil }
    do {
      let config = try configuration(with, node: node, scope: active.scope)
      let context = try context(for: instance, node: node)
      guard case .waiting(let state, let waits, let actions)? = try step(uses).revise(active.state, config, context),
        actions.isEmpty
      else { return nil }
      return (state, waits)
    } catch is Refusal { return nil } catch is StepFault { return nil }
  }

  /// Whether a step waits for what it waited for, and says the same of it. Its last day and whom it is given to are kept
  /// by others.
  private func isSame(_ wait: Wait, _ known: WaitState, _ node: StepNode) -> Bool {
    guard wait.key == known.key else { return false }
    guard case .task(let request) = wait.kind else { return known.kind != .task }
    let details = taskDetails(request)
    return request.form == known.form && (request.role ?? node.role ?? "") == known.role
      && details["title"].text == known.title && details["prefill"] == known.prefill
      && details["choices"] == known.choices && request.advice == known.advice
  }
}
