import SourceDiagnostics
import WorkflowKit
import YAMLSource

extension WorkflowReader {
  /// Warns of steps that lead round to each other though none of them can wait: what their ways ask for hardly changes
  /// meanwhile, and the case would stop.
  ///
  /// - Parameter told: The paths of steps from which nothing leads to the end, which is told already.
  func checkWaits(_ flow: Flow, besides told: Set<String>) {
    for list in flow.lists where list.isKnown {
      var seen: Set<Int> = []
      for start in list.steps.indices where !list.steps[start].mayWait && !seen.contains(start) {
        guard let round = waitlessRound(from: start, in: list) else { continue }
        seen.formUnion(round)
        guard told.isDisjoint(with: round.map { list.path + list.steps[$0].id }) else { continue }
        let names = round.map { "\"\(list.steps[$0].id)\"" }
        let words =
          names.count == 1
          ? "\(names[0]) leder till sig självt" : (names + [names[0]]).joined(separator: " → ") + " går runt"
        collector.report(
          .warning(
            "workflow.never-waits", "\(words), och inget där väntar på något", at: list.steps[start].node["id"]?.place,
            hint: "låt något i slingan vänta på en människa, ett meddelande eller en dag, eller led ut ur slingan"))
      }
    }
  }

  /// The shortest way from a step back to it on which no step can wait; nil where there is none.
  private func waitlessRound(from start: Int, in list: FlowList) -> [Int]? {
    var waiting = [[start]]
    var seen: Set<Int> = []
    var next = 0
    while next < waiting.count {
      let way = waiting[next]
      next += 1
      guard let last = way.last else { continue }
      for step in following(last, in: list) where !list.steps[step].mayWait {
        if step == start { return way }
        if seen.insert(step).inserted { waiting.append(way + [step]) }
      }
    }
    return nil
  }

  private func following(_ position: Int, in list: FlowList) -> [Int] {
    let step = list.steps[position]
    if step.next.isEmpty { return list.isRow && position + 1 < list.steps.count ? [position + 1] : [] }
    return step.next.compactMap { way in
      if case .step(let id) = way.target { list.position(of: id) } else { nil }
    }
  }
}
