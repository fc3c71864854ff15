import FEEL
import SourceDiagnostics
import YAMLSource

extension WorkflowReader {
  /// Reports every way in which the process could get stuck, and every step and exit that nothing leads to.
  ///
  /// - Parameter clocks: The clocks that could be read.
  func checkSoundness(_ flow: Flow, clocks: [ClockDefinition]) {
    let worlds = ClockWorld.all(days(of: clocks), named: flow.expiring)
    // Where something else is wrong, conditions are not what they are meant to be.
    let areRight = !collector.hasErrors
    var told: Set<String> = []
    var finders: [[String: FateFinder]] = []
    for (number, world) in worlds.enumerated() {
      let (lists, unreached) = judged(flow, in: world)
      if number == 0 { collector.report(contentsOf: unreached) }
      for list in lists { check(list, &told) }
      finders.append(lists.reduce(into: [:]) { $0.merge($1.finders) { known, _ in known } })
    }
    if areRight { checkFixedRounds(flow, finders, &told) }
    checkWaits(flow, besides: told)
  }

  /// What can become of the lists of the process, and what of it cannot be reached.
  private func judged(_ flow: Flow, in world: ClockWorld) -> (lists: [JudgedList], unreached: [Diagnostic]) {
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
    let lists = (live + [report.exits]).map(JudgedList.init)
    for list in lists { addUnreached(list, to: &report) }
    return (lists, report.diagnostics)
  }

  private func addUnreached(_ list: JudgedList, to report: inout UnreachedReport) {
    report.add(list.finder)
    for (_, inner) in list.inner { addUnreached(inner, to: &report) }
  }

  private func check(
    _ list: JudgedList, _ told: inout Set<String>, in context: [Surrounding] = [], mayStick: Bool = true
  ) {
    let finder = list.finder
    for (outer, inner) in list.inner {
      // A list inside that gets stuck does no harm where the others suffice, or where an interrupt leads away.
      let isWaited = mayStick && finder.fate.waiting.contains(outer.position)
      check(inner, &told, in: context + [outer], mayStick: isWaited)
    }
    guard finder.list.isKnown else { return }
    // Who mends the way to a step often gives the others a way on.
    if mayStick, finder.fate.reached.count == finder.list.steps.count {
      let groups = finder.closedGroups.filter { told.isDisjoint(with: finder.paths(of: $0)) }
      if !groups.isEmpty { told.formUnion(finder.paths(of: finder.fate.stuck)) }
      for group in groups { reportStuck(group, in: finder, context) }
    }
    if let round = finder.round, told.isDisjoint(with: finder.paths(of: round.steps)) {
      told.formUnion(finder.paths(of: round.steps))
      reportRound(round, in: finder, context)
    } else if let clocks = finder.untriedClocks, told.insert("\(clocks.sorted())").inserted {
      reportUntried(clocks, in: finder.list)
    }
  }

  /// Warns that the proof is cut short: that the clocks never lead round is not shown of so many.
  private func reportUntried(_ clocks: Set<String>, in list: FlowList) {
    let most = FateFinder.triedClocks
    collector.report(
      .warning(
        "workflow.many-clocks",
        "\(clocks.count) klockor leder mellan stegen här, och av fler än \(most) prövas bara en och två i taget: "
          + "det är inte visat att de aldrig leder runt", at: list.steps.first?.node["id"]?.place,
        hint: "låt högst \(most) klockor leda från ett steg till ett annat, eller dela processen med call"))
  }

  /// Where the clocks surely have a day.
  private func days(of clocks: [ClockDefinition]) -> ClockDays {
    guard let assignment else { return ClockDays() }
    var days = ClockDays(assignment: assignment)
    for clock in clocks {
      let day = clock.rule.day.expression
      if day.givenType.isOptional {
        days.doubtful.insert(clock.id)
        if let layout = clockLayout { days.needs[clock.id] = sufficient(for: day, in: layout) }
      } else if let layout = clockLayout, case let needs = self.needs(of: day, in: layout), !needs.isEmpty {
        days.doubtful.insert(clock.id)
        days.needs[clock.id] = needs
      }
    }
    return days
  }

  /// The names with whose values an expression that may lack one has one; nil where they do not suffice.
  private func sufficient(for day: Expression, in layout: ScopeLayout) -> Set<String>? {
    let lacking = day.slots.filter { layout.types[$0].isOptional || layout.steps.contains(layout.names[$0]) }
    let names = Set(lacking.map { layout.names[$0] })
    let sure = day.compiled(in: ScopeLayout(layout, done: names, absent: [], site: nil).shape).expression
    return sure.map { $0.givenType.isOptional } ?? true ? nil : names
  }
}

extension FateFinder {
  /// The paths of steps.
  func paths(of positions: some Sequence<Int>) -> [String] { positions.map(path) }
}
