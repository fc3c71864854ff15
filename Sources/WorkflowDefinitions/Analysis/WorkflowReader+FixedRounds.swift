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
  ///
  /// - Parameter finders: What can become of each list, by its path, with each thing that can be the case of the clocks.
  func checkFixedRounds(_ flow: Flow, _ finders: [[String: FateFinder]], _ told: inout Set<String>) {
    guard assignment != nil else { return }
    for list in flow.lists where list.isKnown {
      let sites = standingSites(in: list, interrupts: list.path.isEmpty ? flow.interrupts : [])
      guard !sites.isEmpty else { continue }
      lazy var all = sites + standingSites(beside: list, in: flow)
      for finder in finders.compactMap({ $0[list.path] }) {
        // A step that nothing leads to is mended first.
        guard finder.fate.reached.count == list.steps.count else { continue }
        for round in finder.rounds where told.isDisjoint(with: finder.paths(of: round)) {
          guard let fixed = fixedRound(in: round, of: finder, all, flow) else {
            if finder.world.idle.isEmpty { checkFixedReturns(in: round, of: finder, sites, flow) }
            continue
          }
          told.formUnion(finder.paths(of: fixed.group))
          report(fixed)
        }
      }
    }
  }

  /// A round that nothing leads out of.
  private struct FixedRound {
    /// Its steps.
    let group: [Int]
    let phases: [HeldPhase]
    /// The place of the phase that it is in.
    let place: Int
    let context: [Surrounding]
    /// The place of the way that keeps the case there.
    let way: SourcePlace
    /// When that is so: `när val är "nej"`.
    let words: String

    var finder: FateFinder { phases[place].finder }
  }

  /// The first thing to take of conditions, and as little as possible, with which nothing leads out of a round, or of a part
  /// of it.
  private func fixedRound(
    in round: Set<Int>, of finder: FateFinder, _ sites: [StandingSite], _ flow: Flow
  ) -> FixedRound? {
    let inside = sites.filter { round.contains($0.position) }
    var parts = Self.parts(of: inside)
    var tried = Self.some(of: parts)
    // Where one branch suffices the others must be kept too, which may hang on something else.
    let beside = Self.parts(of: sites.filter { $0.position < 0 }).filter { !parts.contains($0) }
    if !beside.isEmpty {
      parts += beside
      tried += Self.some(of: parts).filter { taken in !Set(taken.keys).isDisjoint(with: beside) }
    }
    // Where all parts are taken together too, what hangs on those that are not yet taken is free.
    let areAllTaken = parts.count <= Self.mostParts
    let look = RoundLook(at: round, of: finder, inside.map { self.look(at: $0, in: finder.list, onlyOwn: areAllTaken) })
    for taken in tried where look.mayStick(where: taken) {
      if let fixed = fixedRound(taken, in: round, of: finder, sites, flow) { return fixed }
    }
    return nil
  }

  /// What stands of the conditions at some steps; what a step asks of its own result may be otherwise each time.
  private static func parts(of sites: [StandingSite]) -> [StandingPart] {
    var parts: [StandingPart] = []
    for site in sites {
      for part in site.ways.flatMap(\.standingParts) where !part.changing.contains(site.path) && !parts.contains(part) {
        parts.append(part)
      }
    }
    return parts
  }

  private func fixedRound(
    _ taken: [StandingPart: Bool], in round: Set<Int>, of finder: FateFinder, _ sites: [StandingSite], _ flow: Flow
  ) -> FixedRound? {
    guard let (phases, context) = held(taken, sites, in: finder, flow) else { return nil }
    let needed = taken.keys.reduce(into: Set<String>()) { $0.formUnion($1.steps.needed) }
    for (place, phase) in phases.enumerated() {
      for group in phase.finder.closedGroups where round.isSuperset(of: group) {
        guard finder.fate.stuck.isDisjoint(with: group),
          phases.count > 1 || !phase.undone.isEmpty || phase.finder.comes(to: group, havingDone: needed),
          let words = words(taken, undone: phase.undone, at: phase.finder.path(of: group[0]))
        else { continue }
        let ways = sites.filter { group.contains($0.position) }.flatMap(\.ways)
        let decided = ways.filter { $0.outcome(where: taken, undone: phase.undone) != nil }
        let mixed = ways.filter { way in way.parts.values.contains { taken[$0] != nil } }
        let way =
          decided.first { $0.outcome(where: taken, undone: phase.undone) == true } ?? decided.first ?? mixed.first
        guard let way else { continue }
        return FixedRound(
          group: group, phases: phases, place: place, context: context, way: way.place, words: words)
      }
    }
    return nil
  }

  /// When parts say what is taken of them and some steps have not been done: `när "möte" inte har gjorts`; nil where there is
  /// no such case, or none is known.
  private func words(_ taken: [StandingPart: Bool], undone: Set<String>, at path: String) -> String? {
    let missing = taken.keys.reduce(into: Set<String>()) { $0.formUnion($1.steps.needed.intersection(undone)) }
    let left = taken.filter { $0.key.steps.needed.isDisjoint(with: undone) }
    var told =
      missing.isEmpty
      ? [] : [missing.map { "\"\(StepList.split($0).id)\"" }.sorted().inSwedish() + " inte har gjorts"]
    if !left.isEmpty {
      guard let layout = layout(at: path, left), let words = words(left, in: layout) else { return nil }
      if missing.isEmpty { return words }
      told.append(String(words.trimmingPrefix("när ")))
    }
    return "när " + told.joined(separator: " och ")
  }

  /// With more parts than this only one and two of them are taken together.
  private static let mostParts = 6
  /// No more is tried of one round.
  private static let mostTaken = 1000

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
    return Array(found.prefix(mostTaken))
  }

  // MARK: - Message

  private func report(_ fixed: FixedRound) {
    let finder = fixed.finder
    guard let lowest = fixed.group.first else { return }
    let loop = finder.loop(from: lowest)
    let names = fixed.group.map { "\"\(finder.list.steps[$0].id)\"" }
    let going = names.count == 1 ? "görs \(names[0]) om och om igen" : "går \(names.inSwedish()) runt utan slut"
    var story = story(of: fixed.context)
    story.add(fixed.phases.story(to: loop.steps.first ?? lowest, in: fixed.place))
    let value = String(fixed.words.trimmingPrefix("när "))
    let ending = "\(value) också nästa varv: \(loop.words)"
    collector.report(
      .error(
        "workflow.fixed-round", "\(fixed.words) \(going): det hänger på uppgifter som inte ändras i slingan",
        at: fixed.way,
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
}
