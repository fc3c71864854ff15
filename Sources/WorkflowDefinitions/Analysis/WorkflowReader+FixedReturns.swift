import FEEL
import SourceDiagnostics

/// Ways back that are taken whatever their step gives, since their condition hangs on what does not change in the round.
extension WorkflowReader {
  /// Warns of those in a round that stand above ways which ask what the step gives: the case comes to its end only where
  /// that step is not come to, which is hardly meant.
  func checkFixedReturns(in round: Set<Int>, of finder: FateFinder, _ sites: [StandingSite], _ flow: Flow) {
    for position in round.sorted() {
      let path = finder.path(of: position)
      let own = sites.first { $0.path == path }?.next.compactMap(\.standing) ?? []
      let parts = own.flatMap(\.standingParts)
      for taken in parts.filter({ !$0.changing.contains(path) }).flatMap({ [[$0: true], [$0: false]] }) {
        guard let way = own.first(where: { $0.outcome(where: taken) == true }),
          let target = finder.alwaysBack(from: position, in: round, by: way, own, taken),
          let layout = layout(at: path, taken), let words = words(taken, in: layout),
          let held = held(taken, sites, in: finder, flow)?.phases.first(where: \.undone.isEmpty)?.finder,
          held.fate.reached.contains(position)
        else { continue }
        let (step, back) = (finder.list.steps[position].id, finder.list.steps[target].id)
        collector.report(
          .warning(
            "workflow.fixed-return", "\(words) leder \"\(step)\" alltid tillbaka till \"\(back)\", vad det än ger",
            at: way.place,
            hint: "lägg till and med det som \"\(step)\" ger, eller flytta raden under dem som frågar efter det"))
        break
      }
    }
  }
}

extension FateFinder {
  /// The step that a way leads back to, where all others that are taken from its step with it lead back too, and those
  /// that are not ask what the step gives; nil otherwise.
  fileprivate func alwaysBack(
    from position: Int, in round: Set<Int>, by way: StandingWay, _ ways: [StandingWay], _ taken: [StandingPart: Bool]
  ) -> Int? {
    let step = list.steps[position]
    guard let place = step.next.firstIndex(where: { $0.place == way.place }) else { return nil }
    func target(of way: FlowWay) -> Int? {
      guard case .step(let next) = self.place(way.target), next <= position, round.contains(next) else { return nil }
      return next
    }
    let outcomes = Dictionary(ways.map { ($0.place, $0.outcome(where: taken)) }, uniquingKeysWith: { $1 })
    let before = step.next[..<place].filter { outcomes[$0.place] != .some(false) }
    guard before.allSatisfy({ target(of: $0) != nil }),
      step.next[(place + 1)...].contains(where: { $0.cause.asks(for: step.id) })
    else { return nil }
    return target(of: step.next[place])
  }
}

extension FlowWay.Cause {
  /// Whether it is a condition on what a step gives.
  fileprivate func asks(for step: String) -> Bool {
    guard case .condition(let text) = self else { return false }
    return ConditionCases.paths(in: text).contains { $0.hasPrefix(step + ".") }
  }
}
