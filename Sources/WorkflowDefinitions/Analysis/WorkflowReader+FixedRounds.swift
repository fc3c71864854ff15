import BitCollections
import FEEL
import SourceDiagnostics
import WorkflowKit
import YAMLSource

/// Rounds in which a condition always says the same: a case that has come into one with the wrong value never gets out.
///
/// Conditions are free for the rest of the proof. Those that hang on nothing that is done in the round are not: they are
/// held, each way, and it is asked again if the end can be reached.
extension WorkflowReader {
  /// Reports them, and adds the paths of their steps to those told of.
  func checkFixedRounds(_ flow: Flow, in worlds: [ClockWorld], _ told: inout Set<String>) {
    guard assignment != nil else { return }
    for list in flow.lists where list.isKnown {
      let interrupts = list.path.isEmpty ? flow.interrupts : []
      let ways = standingWays(in: list, interrupts: interrupts)
      guard !ways.isEmpty else { continue }
      for world in worlds {
        // A step that nothing leads to is mended first.
        guard let finder = finderWithin(flow, list, world, isInside: false)?.finder,
          finder.fate.reached.count == list.steps.count
        else { continue }
        for round in finder.rounds where told.isDisjoint(with: finder.paths(of: round)) {
          guard let fixed = fixedRound(in: round, of: finder, ways, flow) else {
            if world.idle.isEmpty { checkFixedReturns(in: round, of: finder, ways, flow) }
            continue
          }
          told.formUnion(fixed.finder.paths(of: fixed.group))
          report(fixed)
        }
      }
    }
  }

  /// A round that nothing leads out of.
  private struct FixedRound {
    /// Its steps.
    let group: [Int]
    /// What can become of the list where so much is taken of conditions.
    let finder: FateFinder
    let context: [Surrounding]
    /// The way that keeps the case there.
    let way: StandingWay
    /// When that is so: `när val är "nej"`.
    let words: String
  }

  /// The first thing to take of conditions, and as little as possible, with which nothing leads out of a round, or of a part
  /// of it.
  private func fixedRound(
    in round: Set<Int>, of finder: FateFinder, _ ways: [StandingWay], _ flow: Flow
  ) -> FixedRound? {
    let inside = ways.filter { round.contains($0.position) }
    var parts: [StandingPart] = []
    for way in inside {
      // What a step asks of its own result may be otherwise each time.
      for part in way.logic.parts.compactMap({ way.parts[$0] }) where !part.changing.contains(way.site) {
        if !parts.contains(part) { parts.append(part) }
      }
    }
    for taken in Self.some(of: parts) where finder.mayStick(in: round, inside, taken) {
      if let fixed = fixedRound(taken, in: round, of: finder, ways, flow) { return fixed }
    }
    return nil
  }

  private func fixedRound(
    _ taken: [StandingPart: Bool], in round: Set<Int>, of finder: FateFinder, _ ways: [StandingWay], _ flow: Flow
  ) -> FixedRound? {
    guard let site = round.min(), let layout = layout(at: site, in: finder.list, taken),
      let words = words(taken, in: layout), let (held, context) = held(taken, ways, in: finder, flow, layout)
    else { return nil }
    let needed = taken.keys.reduce(into: Set<String>()) { $0.formUnion($1.steps.needed) }
    let groups = held.closedGroups.filter { group in
      round.isSuperset(of: group) && finder.fate.stuck.isDisjoint(with: group)
        && held.comes(to: group, havingDone: needed)
    }
    guard context.allSatisfy({ $0.finder.comes(to: [$0.position], havingDone: needed) }) else { return nil }
    for group in groups {
      let decided = ways.filter { group.contains($0.position) && $0.outcome(where: taken) != nil }
      guard let way = decided.first(where: { $0.outcome(where: taken) == true }) ?? decided.first else { continue }
      return FixedRound(group: group, finder: held, context: context, way: way, words: words)
    }
    return nil
  }

  /// With more parts than this only one and two of them are taken together.
  private static let mostParts = 6

  /// What may be taken of parts, the least first.
  private static func some(of parts: [StandingPart]) -> [[StandingPart: Bool]] {
    guard !parts.isEmpty else { return [] }
    var found: [[StandingPart: Bool]] = []
    var sets: [(taken: [StandingPart: Bool], last: Int)] = [([:], -1)]
    for _ in 1...(parts.count <= mostParts ? parts.count : 2) {
      sets = sets.flatMap { set in
        parts.indices.filter { $0 > set.last }.flatMap { next in
          [true, false].map { (set.taken.merging([parts[next]: $0]) { $1 }, next) }
        }
      }
      found += sets.map(\.taken)
    }
    return found
  }

  /// What can become of a list, and how it is come to, where so much is taken of parts; nil where it is not come to then, or
  /// where it does no harm that it never ends.
  func held(
    _ taken: [StandingPart: Bool], _ ways: [StandingWay], in finder: FateFinder, _ flow: Flow, _ layout: ScopeLayout
  ) -> (finder: FateFinder, context: [Surrounding])? {
    let all = taken.merging(implied(by: taken, among: ways, in: layout)) { known, _ in known }
    var held = HeldConditions(steps: taken.keys.reduce(into: []) { $0.formUnion($1.changing) })
    for way in ways { held.outcomes[way.place.bytes] = way.outcome(where: all) }
    return finderWithin(flow, finder.list, finder.world.holding(held))
  }

  /// What other parts say where so much is taken of some: `val = "ja"` does not hold where `val = "nej"` does.
  private func implied(
    by taken: [StandingPart: Bool], among ways: [StandingWay], in layout: ScopeLayout
  ) -> [StandingPart: Bool] {
    let names = taken.keys.reduce(into: Set<String>()) { $0.formUnion($1.part.names) }
    let others = Set(ways.flatMap(\.parts.values)).subtracting(taken.keys)
    return others.filter { !$0.part.names.isDisjoint(with: names) }.reduce(into: [:]) { found, part in
      let isPossible = [true, false].filter { words(taken.merging([part: $0]) { $1 }, in: layout) != nil }
      if isPossible.count == 1 { found[part] = isPossible[0] }
    }
  }

  /// A list with what can become of it, and the steps round it; nil where a step round it is not come to.
  ///
  /// - Parameter isInside: Whether it is nil also where a step round it does not wait for it.
  private func finderWithin(
    _ flow: Flow, _ list: FlowList, _ world: ClockWorld, isInside: Bool = true
  ) -> (finder: FateFinder, context: [Surrounding])? {
    for outer in flow.lists {
      for (position, step) in outer.steps.enumerated() {
        guard let branch = step.branches.first(where: { $0.list.path == list.path }) else { continue }
        guard let (finder, context) = finderWithin(flow, outer, world, isInside: isInside),
          finder.fate.reached.contains(position), !isInside || finder.fate.waiting.contains(position)
        else { return nil }
        let inner = FateFinder(list, world: world, outer: finder.outer(at: position))
        return (inner, context + [Surrounding(finder: finder, position: position, branch: branch.id)])
      }
    }
    guard list.path == StepList.exitsPath else {
      return (FateFinder(list, interrupts: list.path.isEmpty ? flow.interrupts : [], world: world), [])
    }
    let main = FateFinder(flow.main, interrupts: flow.interrupts, world: world)
    let beside = ([flow.optional] + flow.handlers.map(\.list)).map { FateFinder($0, world: world) }
    let exits = ([main] + beside).reduce(into: Set<String>()) { $0.formUnion($1.fate.exits) }
    return (FateFinder(list, starts: Set(exits.compactMap { list.position(of: $0) }), world: world), [])
  }

  /// The case in which parts say what is taken of them, in words; nil where there is none, or none is known.
  func words(_ taken: [StandingPart: Bool], in layout: ScopeLayout) -> String? {
    // What is left where none of the opposites holds.
    let opposites = taken.sorted { $0.key.part.text < $1.key.part.text }.map { part, outcome in
      outcome ? "not(\(part.part.text))" : part.part.text
    }
    let conditions = opposites.compactMap { text in
      Expression.compile(text, in: layout.shape, expecting: .boolean).expression
    }
    guard conditions.count == opposites.count, let place = flow?.main.steps.first?.node.place else { return nil }
    let judge = judge(conditions.map { PlacedExpression(expression: $0, place: place) }, in: layout, knowing: .all)
    guard !judge.isComplete else { return nil }
    if let example = judge.uncovered(dependent: []) { return example }
    // Of several that cannot be compared it is not known that they can be so together.
    guard let (part, outcome) = taken.first, taken.count == 1 else { return nil }
    return "när \(part.part.text) \(outcome ? "gäller" : "inte gäller")"
  }

  /// The names at a step, where what is taken of parts is known to have been done.
  func layout(at position: Int, in list: FlowList, _ taken: [StandingPart: Bool]) -> ScopeLayout? {
    let path = list.path + list.steps[position].id
    let needed = taken.keys.flatMap(\.steps.needed).compactMap { $0.split(separator: "/").last.map(String.init) }
    return lists[list.path].flatMap { whole in
      assignment?.lasting(at: path).map { whole.layout.at($0.union(needed), site: path) }
    }
  }

  // MARK: - Message

  private func report(_ fixed: FixedRound) {
    let finder = fixed.finder
    guard let lowest = fixed.group.first else { return }
    let loop = finder.loop(from: lowest)
    let names = fixed.group.map { "\"\(finder.list.steps[$0].id)\"" }
    let going = names.count == 1 ? "görs \(names[0]) om och om igen" : "går \(names.inSwedish()) runt utan slut"
    var story = story(of: fixed.context)
    story.add(finder.story(to: loop.steps.first ?? lowest))
    let value = String(fixed.words.trimmingPrefix("när "))
    let ending = "\(value) också nästa varv: \(loop.words)"
    collector.report(
      .error(
        "workflow.fixed-round", "\(fixed.words) \(going): det hänger på uppgifter som inte ändras i slingan",
        at: fixed.way.place,
        hint: "låt vägen ut fråga efter något som görs i slingan, såsom ett utfall, eller lägg till en väg ut",
        notes: [Diagnostic.Note(message: "så kan det gå: " + teller.tell(story, ending: ending))]))
  }
}

extension FateFinder {
  /// The steps that can be come to and that lead to each other, each round once.
  fileprivate var rounds: [Set<Int>] {
    let next = list.steps.indices.map(successors)
    let after = next.indices.map { Self.after($0, by: next) }
    var seen = BitSet()
    return list.steps.indices.compactMap { start in
      guard fate.reached.contains(start), !seen.contains(start), after[start].contains(start) else { return nil }
      let round = after[start].filter { after[$0].contains(start) }
      for position in round { seen.insert(position) }
      return Set(round)
    }
  }

  /// The steps that one leads to, directly or not.
  private static func after(_ position: Int, by next: [[Int]]) -> BitSet {
    var found = BitSet()
    var waiting = [position]
    while let position = waiting.popLast() {
      for step in next[position] where found.insert(step).inserted { waiting.append(step) }
    }
    return found
  }

  /// Whether a case can come to one of some steps when others of the list have been done.
  fileprivate func comes(to goals: [Int], havingDone paths: Set<String>) -> Bool {
    let steps = list.steps.indices.filter { paths.contains(path(of: $0)) }
    if steps.isEmpty { return true }
    struct Visit: Hashable {
      let position: Int
      let done: Set<Int>
    }
    var waiting = list.starts.map { Visit(position: $0, done: []) }
    var seen = Set(waiting)
    while let visit = waiting.popLast() {
      if goals.contains(visit.position), visit.done.count == steps.count { return true }
      for edge in edges[visit.position] {
        guard case .step(let next) = edge.place else { continue }
        let isDone = edge.isAnswer && steps.contains(visit.position)
        let there = Visit(position: next, done: isDone ? visit.done.union([visit.position]) : visit.done)
        if seen.insert(there).inserted { waiting.append(there) }
      }
    }
    return false
  }

  /// Whether a step of a round might not lead out of it where so much is taken of conditions: a quick look, in which what
  /// is taken inside a step counts as leading out.
  ///
  /// - Parameter ways: The ways from its steps whose conditions that may decide.
  fileprivate func mayStick(in round: Set<Int>, _ ways: [StandingWay], _ taken: [StandingPart: Bool]) -> Bool {
    let outcomes = Dictionary(
      ways.compactMap { way in way.outcome(where: taken).map { (way.place.bytes, $0) } }, uniquingKeysWith: { $1 })
    guard !outcomes.isEmpty else { return false }
    if ways.contains(where: { way in way.site != path(of: way.position) && outcomes[way.place.bytes] != nil }) {
      return true
    }
    let anew = taken.keys.reduce(into: Set<String>()) { $0.formUnion($1.changing) }
    var left: [Int: [Int]] = [:]
    for position in round where !anew.contains(path(of: position)) {
      var inner: [Int] = []
      var leadsOut = false
      for edge in certain(from: position) {
        let outcome = edge.source.flatMap { outcomes[$0.bytes] }
        if outcome == false { continue }
        if case .step(let next) = edge.place, round.contains(next) { inner.append(next) } else { leadsOut = true }
        // A clock that has run out then leaves it at once.
        if outcome == true, !edge.isAnswer { return true }
        if outcome == true { break }
      }
      if !leadsOut { left[position] = inner }
    }
    // Those that lead only to each other are left in the end.
    var shrinks = true
    while shrinks {
      let leading = left.filter { _, next in next.contains { left[$0] == nil } }
      for (position, _) in leading { left[position] = nil }
      shrinks = !leading.isEmpty
    }
    return !left.isEmpty
  }
}
