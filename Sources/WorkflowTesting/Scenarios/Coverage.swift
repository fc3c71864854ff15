import FEEL
import SourceDiagnostics
public import WorkflowDefinitions
import WorkflowEngine

/// The steps, transitions, interrupts and handlers that scenarios have taken, and the checks that have refused.
public struct Coverage: Sendable {
  private var taken: Set<String> = []

  /// Nothing taken.
  public init() {}

  /// Adds what another has taken.
  public mutating func add(_ other: Coverage) { taken.formUnion(other.taken) }

  mutating func add(_ history: [HistoryEntry], workflow: String, library: WorkflowLibrary) {
    for entry in history {
      switch entry.type {
      case "step.began": if let path = entry.structural["path"].text { take(path, in: library) }
      case "step.completed":
        guard let path = entry.structural["path"].text else { continue }
        let way = entry.structural["way"].integer.map(String.init) ?? "on"
        take("\(path) → \(way)", in: library)
      case "interrupt.fired":
        if let line = entry.structural["line"].integer { take("interrupt \(line)", in: library) }
      case "handler.fired":
        if let index = entry.structural["handler"].integer { take("handler \(index)", in: library) }
      default: break
      }
    }
  }

  mutating func add(refusals: [String], workflow: String, library: WorkflowLibrary) {
    for check in library.workflows[workflow]?.checks ?? [] where refusals.contains(where: { $0.contains(check.text) }) {
      taken.insert("\(workflow): check \(check.condition.place.range.start.line)")
    }
  }

  private mutating func take(_ what: String, in library: WorkflowLibrary) {
    for id in library.workflows.keys { taken.insert("\(id): \(what)") }
  }

  /// What of a process nothing has taken, in words.
  public func untaken(of workflow: Workflow) -> [String] {
    var missing: [String] = []
    for (_, list) in workflow.lists.sorted(by: { $0.key < $1.key }) {
      for node in list.nodes {
        if !taken.contains("\(workflow.id): \(node.path)") {
          missing.append(name(of: node))
          continue
        }
        if node.next.isEmpty, !taken.contains("\(workflow.id): \(node.path) → on") {
          missing.append("vägen vidare från \(name(of: node))")
        }
        for (index, transition) in node.next.enumerated()
        where !taken.contains("\(workflow.id): \(node.path) → \(index)") {
          let line = transition.place.range.start.line
          missing.append("vägen från \(name(of: node)) till \(name(transition.target)) (rad \(line))")
        }
        for interrupt in node.interrupts { note(interrupt, of: workflow, into: &missing) }
      }
    }
    for interrupt in workflow.interrupts { note(interrupt, of: workflow, into: &missing) }
    for (index, handler) in workflow.handlers.enumerated()
    where !taken.contains("\(workflow.id): handler \(index)") {
      missing.append("hanteraren på rad \(handler.place.range.start.line)")
    }
    for check in workflow.checks {
      let line = check.condition.place.range.start.line
      if !taken.contains("\(workflow.id): check \(line)") { missing.append("kontrollen på rad \(line)") }
    }
    return missing
  }

  private func note(_ interrupt: Interrupt, of workflow: Workflow, into missing: inout [String]) {
    let line = interrupt.place.range.start.line
    if !taken.contains("\(workflow.id): interrupt \(line)") { missing.append("avbrottet på rad \(line)") }
  }

  /// What a step is and is called; its path where that says more than its id.
  private func name(of node: StepNode) -> String {
    if node.path.hasPrefix(StepList.exitsPath) { return "utgången \(node.id)" }
    if node.path.hasPrefix(StepList.optionalPath) { return "det valfria steget \(node.id)" }
    if node.path.hasPrefix(StepList.handlersPath) { return "hanterarens steg \(node.id)" }
    return "steget \(node.path)"
  }

  private func name(_ target: Transition.Target) -> String {
    switch target {
    case .step(let id), .exit(let id): id
    }
  }
}
