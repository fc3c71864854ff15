import FEEL
import WorkflowDefinitions
import WorkflowKit

/// The decisions that an open case asks for, and those that it will ask for if it goes on as its process says.
///
/// What lies inside a block or a called process counts once it has begun.
struct AskedDecisions {
  /// A decision that is asked for.
  struct Asked {
    /// The decision type.
    let type: String
    /// The facts, as far as they are known.
    let facts: Value
  }

  private let execution: Execution

  /// The decisions of the case that an execution was made for.
  init(in execution: Execution) { self.execution = execution }

  /// Each kind of decision once: as the step that asks for it now says, or else as the next one on the way does.
  func all() throws -> [Asked] {
    let state = execution.state
    let underWay = try state.instances.sorted { $0.key < $1.key }.compactMap { instance, active in
      try asked(by: try execution.node(of: instance), in: active.scope)
    }
    let ahead = try stepsAhead().compactMap { try asked(by: $0, in: "") }
    return (underWay + ahead).reduce(into: []) { found, one in
      if !found.contains(where: { $0.type == one.type }) { found.append(one) }
    }
  }

  private func asked(by node: StepNode, in scope: String) throws -> Asked? {
    guard case .step(let uses, let with) = node.kind,
      let fields = execution.environment.registry.descriptor(uses)?.decides
    else { return nil }
    let config = try execution.configuration(with, node: node, scope: scope)
    return config[fields.type].text.map { Asked(type: $0, facts: config[fields.facts]) }
  }

  /// The steps of the main list that can be reached from the one that is under way, nearest first.
  private func stepsAhead() throws -> [StepNode] {
    guard let main = execution.state.scopes[""], let current = main.current else { return [] }
    let workflow = try execution.workflow(of: main)
    var waiting = [try execution.node(of: current)]
    var found: [StepNode] = []
    while !waiting.isEmpty {
      let node = waiting.removeFirst()
      for next in successors(of: node, in: workflow) where !found.contains(where: { $0.path == next.path }) {
        found.append(next)
        waiting.append(next)
      }
    }
    return found
  }

  private func successors(of node: StepNode, in workflow: Workflow) -> [StepNode] {
    guard !node.path.hasPrefix(StepList.exitsPath) else { return [] }
    let interrupts = node.interrupts + workflow.interrupts.filter { $0.whileIn?.contains(node.id) ?? true }
    let onward = node.next.isEmpty ? [workflow.steps.successor(of: node.id)] : []
    return
      (onward
      + (node.next.map(\.target) + interrupts.map(\.target)).map { target in
        switch target {
        case .step(let id): workflow.steps[id]
        case .exit(let id): workflow.exits[id]
        }
      }).compactMap(\.self)
  }
}
