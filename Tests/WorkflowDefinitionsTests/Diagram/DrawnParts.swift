import FEEL

@testable import WorkflowDefinitions

/// Looks for what a process has and its picture lacks.
enum DrawnParts {
  /// The steps and ways of a process that are not in its picture.
  static func missing(of workflow: Workflow, in diagram: Diagram) -> [String] {
    workflow.lists.values.flatMap(\.nodes).flatMap { step -> [String] in
      let parts =
        diagram.nodes.filter { $0.path == step.path }.map(\.id)
        + diagram.groups.filter { $0.path == step.path }.map(\.id)
      guard !parts.isEmpty else { return ["steget \(step.path)"] }
      return step.next.filter { !has($0, from: step, parts, workflow, diagram) }.map {
        "vägen från \(step.path): \($0.target)"
      }
        + step.interrupts.filter { !breaks($0.target, into: parts, of: step, workflow, diagram) }
        .map { "avbrottet av \(step.path): \($0.target)" }
    }
  }

  private static func has(
    _ way: Transition, from step: StepNode, _ parts: [String], _ workflow: Workflow, _ diagram: Diagram
  ) -> Bool {
    let sources = diagram.flows.filter { parts.contains($0.source) }.flatMap { flow in
      diagram.node(flow.target)?.kind == .decision ? [flow.source, flow.target] : [flow.source]
    }
    return diagram.flows.contains { flow in
      sources.contains(flow.source) && flow.condition == way.condition?.expression.source
        && leads(flow.target, to: way.target, of: step, diagram)
    }
  }

  private static func breaks(
    _ target: Transition.Target, into parts: [String], of step: StepNode, _ workflow: Workflow, _ diagram: Diagram
  ) -> Bool {
    diagram.flows.contains { flow in
      guard case .boundary(_, let host)? = diagram.node(flow.source)?.kind else { return false }
      return parts.contains(host) && leads(flow.target, to: target, of: step, diagram)
    }
  }

  private static func leads(
    _ part: String, to target: Transition.Target, of step: StepNode, _ diagram: Diagram
  ) -> Bool {
    let path = diagram.node(part)?.path ?? diagram.group(part)?.path
    switch target {
    case .step(let id):
      return path == StepList.split(step.path).list + id || diagram.node(part)?.kind == .end(.begins(id: id))
    case .exit(let id):
      return path == StepList.exitsPath + id || diagram.node(part)?.kind == .end(.exit(id: id))
    }
  }
}
