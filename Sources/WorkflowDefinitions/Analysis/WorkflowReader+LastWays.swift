import SourceDiagnostics
import WorkflowKit
import YAMLSource

extension WorkflowReader {
  /// Warns of steps that only a last way leads to which those above leave no case for.
  ///
  /// The way itself may stand: it is taken should a value come that the plugins have not named.
  func checkLastWays(_ flow: Flow) {
    guard !idleWays.isEmpty else { return }
    for list in flow.lists where list.isKnown && list.isRow {
      let interrupts = list.path.isEmpty ? flow.interrupts : []
      let all = FateFinder(list, interrupts: interrupts).fate.reached
      let taken = FateFinder(list.without(idleWays), interrupts: interrupts).fate.reached
      for (position, step) in list.steps.enumerated() where all.contains(position) {
        guard let way = step.next.first(where: { idleWays.contains($0.place) }), case .step(let id) = way.target,
          let dead = list.position(of: id), all.contains(dead), !taken.contains(dead), taken.contains(position)
        else { continue }
        collector.report(
          .warning(
            "workflow.last-way",
            "steget \"\(id)\" nås aldrig: dit leder bara den sista vägen från \"\(step.id)\", och villkoren ovanför den "
              + "tar alla fall", at: way.place,
            hint: "ändra villkoren, låt ett annat steg leda till \"\(id)\", eller ta bort vägen och steget"))
      }
    }
  }
}

extension FlowList {
  /// The same list without some of its ways.
  fileprivate func without(_ ways: [SourcePlace]) -> FlowList {
    let steps = steps.map { step in
      FlowStep(
        id: step.id, node: step.node, work: step.work, next: step.next.filter { !ways.contains($0.place) },
        interrupts: step.interrupts, mayWait: step.mayWait, decides: step.decides, output: step.output)
    }
    return FlowList(path: path, steps: steps, isKnown: isKnown, isRow: isRow, startsAnywhere: startsAnywhere)
  }
}
