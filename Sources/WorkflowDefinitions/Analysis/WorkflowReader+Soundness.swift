import FEEL
import SourceDiagnostics

extension WorkflowReader {
  /// Reports every way in which the process could get stuck, and every step and exit that nothing leads to.
  ///
  /// - Parameter clocks: The clocks that could be read.
  func checkSoundness(_ flow: Flow, clocks: [ClockDefinition]) {
    let worlds = ClockWorld.all(days(of: clocks), named: flow.expiring)
    var told: Set<String> = []
    for (number, world) in worlds.enumerated() {
      let reachable = checkStuck(flow, in: world, &told)
      if number == 0 { collector.report(contentsOf: reachable) }
    }
    checkWaits(flow, besides: told)
    checkFixedRounds(flow, besides: told)
  }

  /// Reports where the process could get stuck, and gives what cannot be reached.
  private func checkStuck(_ flow: Flow, in world: ClockWorld, _ told: inout Set<String>) -> [Diagnostic] {
    let main = FateFinder(flow.main, interrupts: flow.interrupts, world: world)
    let held = Set(main.fate.reached.map { flow.main.steps[$0].id })
    let handlers = flow.handlers.map { handler in
      // A handler beside steps that are never reached is told of by those.
      (
        FateFinder(handler.list, world: world),
        isLive: handler.whileIn.map { !$0.isDisjoint(with: held) } ?? true
      )
    }
    let live = [main] + handlers.filter(\.isLive).map(\.0) + [FateFinder(flow.optional, world: world)]
    let isUnknown = !flow.isKnown || (live + handlers.map(\.0)).contains(where: \.fate.hasUnknown)
    let exits = live.reduce(into: Set<String>()) { $0.formUnion($1.fate.exits) }
    let starts = isUnknown ? Set(flow.exits.steps.indices) : Set(exits.compactMap { flow.exits.position(of: $0) })
    var report = UnreachedReport(
      exits: FateFinder(flow.exits, starts: starts, world: world), handlers: flow.handlers, reads: reads)
    for finder in live { check(finder, &report, &told) }
    check(report.exits, &report, &told)
    return report.diagnostics
  }

  private func check(
    _ finder: FateFinder, _ report: inout UnreachedReport, _ told: inout Set<String>, in context: [Surrounding] = [],
    mayStick: Bool = true
  ) {
    let fate = finder.fate
    report.add(finder)
    for position in fate.list.steps.indices where fate.reached.contains(position) {
      // A list inside that gets stuck does no harm where the others suffice, or where an interrupt leads away.
      let isWaited = mayStick && fate.waiting.contains(position)
      for branch in fate.list.steps[position].branches {
        let outer = Surrounding(finder: finder, position: position, branch: branch.id)
        let inner = FateFinder(branch.list, world: finder.world, outer: finder.outer(at: position))
        check(inner, &report, &told, in: context + [outer], mayStick: isWaited)
      }
    }
    guard fate.list.isKnown else { return }
    if mayStick {
      for group in finder.stuckGroups where told.isDisjoint(with: finder.paths(of: group)) {
        told.formUnion(finder.paths(of: group))
        reportStuck(group, in: finder, context)
      }
    }
    if let round = finder.round, told.isDisjoint(with: finder.paths(of: round.steps)) {
      told.formUnion(finder.paths(of: round.steps))
      reportRound(round, in: finder, context)
    }
  }

  /// Where the clocks surely have a day.
  private func days(of clocks: [ClockDefinition]) -> ClockDays {
    guard let assignment else { return ClockDays() }
    var days = ClockDays(assignment: assignment)
    for clock in clocks {
      let day = clock.rule.day.expression
      if day.givenType.isOptional {
        days.doubtful.insert(clock.id)
      } else if let layout = clockLayout, case let needs = self.needs(of: day, in: layout), !needs.isEmpty {
        days.doubtful.insert(clock.id)
        days.needs[clock.id] = needs
      }
    }
    return days
  }
}

extension FateFinder {
  /// The paths of steps.
  func paths(of positions: [Int]) -> [String] { positions.map { list.path + list.steps[$0].id } }
}
