import SourceDiagnostics
public import WorkflowDefinitions

extension Coverage {
  /// The parts of a process in the order of its file: steps with their ways and interrupts, then the interrupts,
  /// handlers and checks of the whole process.
  public func parts(of workflow: Workflow) -> [CoveragePart] {
    let nodes = workflow.lists.values.flatMap(\.nodes).sorted { $0.place.range.start < $1.place.range.start }
    let steps = nodes.map { step($0, of: workflow) }
    let interrupts = workflow.interrupts.map { part(of: $0, in: workflow) }
    let handlers = workflow.handlers.enumerated().map { index, handler in
      let line = handler.place.line
      return CoveragePart(
        "hanteraren på rad \(line)", line: line, times: times(.handler(index: index), of: workflow.id))
    }
    let checks = workflow.checks.map { check in
      let line = check.condition.place.line
      return CoveragePart("kontrollen på rad \(line)", line: line, times: times(.check(line: line), of: workflow.id))
    }
    return steps + interrupts + handlers + checks
  }

  /// How a process has ended, and how many times: at its last step, by each of its exits, annulled.
  public func outcomes(of workflow: Workflow) -> [(name: String, times: Int)] {
    let exits = workflow.exits.nodes.map { exit in
      (name: "utgången \(exit.id)", times: times(.end(exit: exit.id), of: workflow.id))
    }
    return [("sista steget", times(.end(exit: nil), of: workflow.id))] + exits
      + [("makulerat", times(.annulled, of: workflow.id))]
  }

  private func step(_ node: StepNode, of workflow: Workflow) -> CoveragePart {
    var ways = node.next.enumerated().map { index, way in
      let line = way.place.line
      return CoveragePart(
        "vägen från \(Self.name(of: node)) till \(Self.name(way.target)) (rad \(line))", line: line,
        times: times(.way(path: node.path, index: index), of: workflow.id))
    }
    if ways.isEmpty {
      ways = [
        CoveragePart(
          "vägen vidare från \(Self.name(of: node))", line: node.place.line,
          times: times(.way(path: node.path, index: nil), of: workflow.id))
      ]
    }
    return CoveragePart(
      Self.name(of: node), line: node.place.line, times: times(.step(path: node.path), of: workflow.id),
      inner: ways + node.interrupts.map { part(of: $0, in: workflow) })
  }

  private func part(of interrupt: Interrupt, in workflow: Workflow) -> CoveragePart {
    let line = interrupt.place.line
    return CoveragePart("avbrottet på rad \(line)", line: line, times: times(.interrupt(line: line), of: workflow.id))
  }

  /// What a step is and is called; its path where that says more than its id.
  private static func name(of node: StepNode) -> String {
    if node.path.hasPrefix(StepList.exitsPath) { return "utgången \(node.id)" }
    if node.path.hasPrefix(StepList.optionalPath) { return "det valfria steget \(node.id)" }
    if node.path.hasPrefix(StepList.handlersPath) { return "hanterarens steg \(node.id)" }
    return "steget \(node.path)"
  }

  private static func name(_ target: Transition.Target) -> String {
    switch target {
    case .step(let id), .exit(let id): id
    }
  }
}
