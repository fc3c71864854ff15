import FEEL
import WorkflowDefinitions
import WorkflowKit

extension Execution {
  /// The configurations of the steps that wait, by instance. One that stands on an incident reads its own anew when it
  /// is tried again.
  func waitingConfigurations() throws -> [String: Value] {
    var configurations: [String: Value] = [:]
    for (instance, active) in state.instances where active.incident == nil && !active.waits.isEmpty {
      let node = try node(of: instance)
      guard case .step(_, let with) = node.kind else { continue }
      configurations[instance] = try configuration(with, node: node, scope: active.scope)
    }
    return configurations
  }

  /// Lets the steps whose configuration a correction has changed follow it; all of them where the case has become secret,
  /// or is so no longer.
  ///
  /// - Throws: what a step refuses, or cannot do: then the correction is not made.
  func reviseWaiting(from earlier: [String: Value], wasSecret: Bool) throws {
    for (instance, before) in earlier.sorted(by: { $0.key < $1.key }) {
      guard let active = state.instances[instance] else { continue }
      let node = try node(of: instance)
      guard case .step(let uses, let with) = node.kind else { continue }
      let config = try configuration(with, node: node, scope: active.scope)
      guard config != before || state.secret != wasSecret else { continue }
      let context = try context(for: instance, node: node)
      guard let progress = try step(uses).revise(active.state, config, context) else { continue }
      try take(progress, of: instance, node: node, config: config)
    }
  }
}
