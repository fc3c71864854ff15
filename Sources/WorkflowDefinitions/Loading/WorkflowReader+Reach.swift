import SourceDiagnostics
import YAMLSource

extension WorkflowReader {
  /// Every step must be reachable from the first, and the end (or an exit) from every step.
  func checkReachable(_ nodes: [YAMLNode], isMain: Bool) {
    guard let graph = StepGraph(nodes, exits: exitIDs) else { return }
    // A step of the main list may also be reached by an interrupt of the process.
    let reached = graph.reached(from: isMain ? processTargets : [])
    let ending = graph.ending
    for (id, node) in graph.steps {
      if !reached.contains(id) {
        collector.report(
          .error(
            "workflow.unreachable", "ingen väg leder till steget \"\(id)\"", at: node["id"]?.place,
            hint: "låt ett tidigare steg leda hit med next, eller ta bort steget"))
      } else if !ending.contains(id) {
        collector.report(
          .error(
            "workflow.no-end", "från steget \"\(id)\" finns ingen väg till slutet", at: node["id"]?.place,
            hint: "lägg till en väg ut ur slingan under next"))
      }
    }
  }

  /// An exit that nothing leads to is a mistake.
  func checkExitsReached(_ root: YAMLNode, _ exits: [YAMLNode]) {
    let targets = self.targets(in: root)
    for (name, place) in ids(of: exits) where !targets.contains(name) {
      collector.report(
        .error(
          "workflow.unreachable", "ingen väg leder till utgången \"\(name)\"", at: place,
          hint: "låt ett steg eller ett avbrott leda hit med to, eller ta bort utgången"))
    }
  }

  private var processTargets: Set<String> {
    Set((rootNode?["interrupts"]?.sequence ?? []).compactMap { $0["to"]?.scalar?.text })
  }

  private func targets(in node: YAMLNode) -> Set<String> {
    if let items = node.sequence { return items.reduce(into: []) { $0.formUnion(targets(in: $1)) } }
    return (node.mapping ?? []).reduce(into: []) { found, entry in
      if entry.name == "to", let text = entry.value.scalar?.text { found.insert(text) }
      found.formUnion(targets(in: entry.value))
    }
  }
}
