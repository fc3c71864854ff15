import FEEL
import SourceDiagnostics
import WorkflowKit
import YAMLSource

/// What can become of lists where some parts of conditions always say the same.
extension WorkflowReader {
  /// With more steps than this in a list that parts hang on, all of them are taken to have been done.
  private static let mostUndone = 4
  /// No more is tried in one file.
  private static let mostHeld = 1000

  /// What can become of a list where so much is taken of parts, by what has been done of that which the parts hang on; with
  /// the steps round it. Nil where it is not come to then, or where it does no harm that it never ends.
  func held(
    _ taken: [StandingPart: Bool], _ sites: [StandingSite], in finder: FateFinder, _ flow: Flow
  ) -> (phases: [HeldPhase], context: [Surrounding])? {
    guard heldTimes < Self.mostHeld, !finder.world.isImpossible(where: shown(by: taken)) else { return nil }
    heldTimes += 1
    let needed = taken.keys.reduce(into: Set<String>()) { $0.formUnion($1.steps.needed) }
    let list = finder.list
    let all = taken.merging(implied(by: taken, among: sites, in: list)) { known, _ in known }
    func world(_ undone: Set<String>) -> ClockWorld {
      var held = HeldConditions(
        steps: taken.keys.reduce(into: undone) { $0.formUnion($1.changing) }, last: undone)
      for site in sites where !undone.isEmpty || site.ways.contains(where: { $0.hangs(on: all) }) {
        add(site, all, undone, in: list, to: &held)
      }
      return finder.world.holding(held)
    }
    guard let (whole, context) = finderWithin(flow, list, world([])),
      context.allSatisfy({ $0.finder.comes(to: [$0.position], havingDone: needed) })
    else { return nil }
    let own = list.steps.map { list.path + $0.id }.filter(needed.contains)
    guard !own.isEmpty, own.count <= Self.mostUndone else {
      return ([HeldPhase(undone: [], finder: whole, entries: [:])], context)
    }
    var phases: [HeldPhase] = []
    var entries: [Set<String>: [Int: HeldPhase.Entry]] = [Set(own): [:]]
    while let undone = entries.keys.max(by: { ($0.count, $1.sorted().joined()) < ($1.count, $0.sorted().joined()) }) {
      let came = entries.removeValue(forKey: undone) ?? [:]
      let starts = undone.count == own.count ? whole.starts : Set(came.keys)
      let phase = whole.with(starts: starts, interrupts(of: list, flow), world(undone))
      for position in phase.fate.reached.sorted() where undone.contains(phase.path(of: position)) {
        let left = undone.subtracting([phase.path(of: position)])
        let ways = whole.with(starts: [position], interrupts(of: list, flow), world(left)).edges[position]
        for (number, edge) in ways.enumerated() where edge.isAnswer {
          guard case .step(let next) = edge.place, entries[left]?[next] == nil,
            canTake(number, of: ways, from: phase.path(of: position), taken, left)
          else { continue }
          entries[left, default: [:]][next] = HeldPhase.Entry(phase: phases.count, step: position, edge: edge)
        }
      }
      phases.append(HeldPhase(undone: undone, finder: phase, entries: came))
    }
    return (phases, context)
  }

  private func interrupts(of list: FlowList, _ flow: Flow) -> [FlowInterrupt] {
    list.path.isEmpty ? flow.interrupts : []
  }

  /// Adds what the conditions at a step then say, and which of its ways on are not taken whatever else they ask for says.
  private func add(
    _ site: StandingSite, _ taken: [StandingPart: Bool], _ undone: Set<String>, in list: FlowList,
    to held: inout HeldConditions
  ) {
    held.sites.insert(site.path)
    for way in site.ways { held.outcomes[way.place.bytes] = way.outcome(where: taken, undone: undone) }
    guard site.isMixed(where: taken, undone: undone) else { return }
    for place in neverTaken(site, taken, undone) where held.outcomes[place.bytes] == nil {
      held.outcomes[place.bytes] = false
    }
  }

  /// The ways on from a step of which others take every case.
  private func neverTaken(
    _ site: StandingSite, _ taken: [StandingPart: Bool], _ undone: Set<String>
  ) -> [SourcePlace] {
    let texts = site.next.compactMap { way, standing in
      standing?.text(where: taken, undone: undone) ?? way.asked
    }
    let known = taken.filter { $0.key.steps.needed.isDisjoint(with: undone) }
    let touching = touching(site, known, undone)
    let opposites = Self.opposites(of: touching)
    let question = ([site.path] + undone.sorted() + opposites + texts).joined(separator: "\n")
    if let places = neverTakenWays[question] { return places }
    let places = neverTaken(site, opposites, texts, touching, undone)
    neverTakenWays[question] = places
    return places
  }

  /// Those of the parts that hang on the same as what is still open of the ways from a step does, by themselves, through
  /// others, or by a rule about the inputs.
  private func touching(
    _ site: StandingSite, _ taken: [StandingPart: Bool], _ undone: Set<String>
  ) -> [StandingPart: Bool] {
    let names = site.next.reduce(into: Set<String>()) { names, way in
      guard let text = way.way.asked else { return }
      guard let standing = way.standing else {
        return names.formUnion(namesInConditions[text] ?? knownConditions.names(in: text))
      }
      for part in standing.logic.parts where standing.parts[part]?.outcome(where: taken, undone: undone) == nil {
        names.formUnion(part.names)
      }
    }
    return touching(names, taken)
  }

  /// Those of the parts that hang on one of some names, by themselves, through others, or by a rule about the inputs.
  private func touching(_ names: Set<String>, _ taken: [StandingPart: Bool]) -> [StandingPart: Bool] {
    var names = self.names(linkedTo: names)
    var left = taken
    var found: [StandingPart: Bool] = [:]
    while let next = left.first(where: { !$0.key.part.names.isDisjoint(with: names) }) {
      names = self.names(linkedTo: names.union(next.key.part.names))
      found[next.key] = next.value
      left[next.key] = nil
    }
    return found
  }

  /// Some names, with all that rules about the inputs read together with them.
  func names(linkedTo names: Set<String>) -> Set<String> {
    var names = names
    while let rule = lastingRules.first(where: { !$0.reads.isDisjoint(with: names) && !$0.reads.isSubset(of: names) }) {
      names.formUnion(rule.reads)
    }
    return names
  }

  private func neverTaken(
    _ site: StandingSite, _ opposites: [String], _ texts: [String], _ taken: [StandingPart: Bool],
    _ undone: Set<String>
  ) -> [SourcePlace] {
    guard let layout = layout(at: site.path, taken, undone, knowing: [StepList.split(site.path).id]) else { return [] }
    guard let conditions = conditions(opposites + texts, in: layout) else { return [] }
    let judge = judge(conditions, in: layout, knowing: .results)
    let asking = site.next.filter { $0.way.asked != nil }
    var never = asking.indices.filter { judge.isTaken(opposites.count + $0) }.map { asking[$0].way.place }
    if judge.isComplete { never += site.next.filter { $0.way.asked == nil }.map(\.way.place) }
    return never
  }

  /// What other parts say where so much is taken of some: `val = "ja"` does not hold where `val = "nej"` does.
  private func implied(
    by taken: [StandingPart: Bool], among sites: [StandingSite], in list: FlowList
  ) -> [StandingPart: Bool] {
    let names = taken.keys.reduce(into: Set<String>()) { $0.formUnion($1.part.names) }
    let shown = shown(by: taken)
    let all = sites.flatMap { site in site.ways.flatMap(\.parts.values).map { (part: $0, path: site.path) } }
    return all.reduce(into: [:]) { found, other in
      guard !other.part.part.names.isDisjoint(with: names), taken[other.part] == nil, found[other.part] == nil,
        let layout = layout(at: other.path, taken)
      else { return }
      // What is compared is there.
      let present =
        other.part.part.text.hasSuffix(" = null")
        ? self.shown(by: other.part.part.text, when: false) : []
      if !present.isEmpty, present.isSubset(of: shown) { return found[other.part] = false }
      let near = touching(other.part.part.names, taken)
      let isPossible = [true, false].filter { words(near.merging([other.part: $0]) { $1 }, in: layout) != nil }
      if isPossible.count == 1 { found[other.part] = isPossible[0] }
    }
  }

  /// The names and paths that have a value where parts say what is taken of them, and the values that choices do not have.
  /// An order that does not hold may be null, since something may be missing; whether something is like something else is
  /// never so.
  private func shown(by taken: [StandingPart: Bool]) -> Set<String> {
    taken.reduce(into: []) { shown, part in
      let text = part.key.part.text
      let keys = self.shown(by: text, when: part.value)
      // What is missing is none of the values of a choice either.
      let isSure = part.value || text.contains(" = ") && !text.contains(where: { $0 == "<" || $0 == ">" })
      shown.formUnion(isSure ? keys : keys.filter(KnownConditions.isExclusion))
    }
  }

  /// What a part shows where it has that outcome; the same are asked about over and over.
  private func shown(by text: String, when outcome: Bool) -> Set<String> {
    if let known = shownByTaken[text] { return outcome ? known.holding : known.failing }
    let shown = knownConditions.present(in: text)
    shownByTaken[text] = (shown.holding, shown.failing)
    return outcome ? shown.holding : shown.failing
  }

  /// What does not hold where parts say what is taken of them.
  private static func opposites(of taken: [StandingPart: Bool]) -> [String] {
    taken.sorted { $0.key.part.text < $1.key.part.text }.map { part, outcome in
      // Neither does what is null, as a comparison with nothing is.
      outcome ? "if \(part.part.text) then false else true" : part.part.text
    }
  }

  private func conditions(_ texts: [String], in layout: ScopeLayout) -> [PlacedExpression]? {
    guard let place = flow?.main.steps.first?.node.place else { return nil }
    let found = texts.compactMap { text in
      Expression.compile(text, in: layout.shape, expecting: .boolean).expression.map {
        PlacedExpression(expression: $0, place: place)
      }
    }
    return found.count == texts.count ? found : nil
  }

  /// The case in which parts say what is taken of them, in words; nil where there is none, or none is known.
  func words(_ taken: [StandingPart: Bool], in layout: ScopeLayout) -> String? {
    let question = (knowledge(of: taken, in: layout) + Self.opposites(of: taken)).joined(separator: "\n")
    if let known = wordsOfTaken[question] { return known }
    let words = newWords(taken, in: layout)
    wordsOfTaken[question] = .some(words)
    return words
  }

  /// What the answer hangs on besides the parts: the place, or where they read nothing but inputs what is known of those,
  /// which is the same at many places.
  private func knowledge(of taken: [StandingPart: Bool], in layout: ScopeLayout) -> [String] {
    let names = taken.keys.reduce(into: Set<String>()) { $0.formUnion($1.part.names) }
    let areInputs = names.allSatisfy { name in layout.shape.slot(of: name).map { layout.sources[$0] } == .input }
    guard areInputs else { return [layout.site ?? ""] }
    return (layout.done ?? []).filter { names.contains(Lasting.root(of: $0)) }.sorted()
  }

  private func newWords(_ taken: [StandingPart: Bool], in layout: ScopeLayout) -> String? {
    // What is promised with a choice is there.
    let done = taken.keys.reduce(into: Set<String>()) { $0.formUnion($1.steps.needed.map { StepList.split($0).id }) }
    let shown = shown(by: taken).union(done.intersection(layout.done ?? []))
    guard !knownConditions.contradictions(among: shown).contains(where: shown.isSuperset) else { return nil }
    guard arePossible(taken, in: layout) else { return nil }
    // What is left where none of the opposites holds.
    guard let conditions = conditions(Self.opposites(of: taken), in: layout) else { return nil }
    let judge = judge(conditions, in: layout, knowing: .all)
    guard !judge.isComplete else { return nil }
    if let example = judge.uncovered(dependent: []), !example.hasSuffix("när ") { return example }
    if let (part, outcome) = taken.first, taken.count == 1 {
      return "när \(part.part.text) \(outcome ? "gäller" : "inte gäller")"
    }
    // Those that have nothing to do with each other can be so together; of others that cannot be compared it is not known.
    let groups = apart(taken)
    guard groups.count > 1 else { return witness(taken, in: layout) }
    let told = groups.compactMap { words($0, in: layout)?.trimmingPrefix("när ") }
    guard told.count == groups.count else { return nil }
    return "när " + told.joined(separator: " och ")
  }

  /// Whether parts can say what is taken of them where one of them reads a fact that a condition chooses: it hangs on what
  /// that asks.
  private func arePossible(_ taken: [StandingPart: Bool], in layout: ScopeLayout) -> Bool {
    guard taken.count > 1,
      taken.keys.contains(where: { $0.part.names.contains { factExpressions[$0]?.isConditional ?? false } })
    else { return true }
    return cases(answering: Self.answers(of: taken), in: layout).isPossible
  }

  private static func answers(of taken: [StandingPart: Bool]) -> [WayAnswer] {
    taken.sorted { $0.key.part.text < $1.key.part.text }.map { WayAnswer($0.part.text, $1) }
  }

  /// Whether a way from a step can be taken where parts say what is taken of them, some of which hang on what the step gives.
  private func canTake(
    _ number: Int, of edges: [FateFinder.Edge], from path: String, _ taken: [StandingPart: Bool], _ undone: Set<String>
  ) -> Bool {
    let known = taken.filter { $0.key.steps.needed.contains(path) && $0.key.steps.needed.isDisjoint(with: undone) }
    guard !known.isEmpty,
      let layout = layout(at: path, known, undone, knowing: [StepList.split(path).id])
    else { return true }
    let answers = WayAnswer.answers(by: number, of: edges)
    return answers.isEmpty || cases(answering: answers + Self.answers(of: known), in: layout).isPossible
  }

  /// What is taken of parts, those apart that hang on nothing that others do, nor on what a rule about the inputs reads
  /// together with that.
  func apart(_ taken: [StandingPart: Bool]) -> [[StandingPart: Bool]] {
    var groups: [(names: Set<String>, taken: [StandingPart: Bool])] = []
    for (part, outcome) in taken.sorted(by: { $0.key.part.text < $1.key.part.text }) {
      var own = (names: names(linkedTo: part.part.names), taken: [part: outcome])
      for group in groups where !group.names.isDisjoint(with: own.names) {
        own.names.formUnion(group.names)
        own.taken.merge(group.taken) { $1 }
      }
      groups = groups.filter { $0.names.isDisjoint(with: own.names) } + [own]
    }
    return groups.map(\.taken)
  }

  /// The names at a step, where what is taken of parts is known to have been done, but for some, and so are others.
  func layout(
    at path: String, _ taken: [StandingPart: Bool], _ undone: Set<String> = [], knowing others: Set<String> = []
  ) -> ScopeLayout? {
    let needed = taken.keys.reduce(into: Set<String>()) { $0.formUnion($1.steps.needed) }.subtracting(undone)
    let names = needed.map { StepList.split($0).id }
    return lists[StepList.split(path).list].flatMap { whole in
      assignment?.lasting(at: path).map { whole.layout.at($0.union(names).union(others), site: path) }
    }
  }

  /// A list with what can become of it, and the steps round it; nil where a step round it is not come to, or does not
  /// wait for it.
  func finderWithin(
    _ flow: Flow, _ list: FlowList, _ world: ClockWorld
  ) -> (finder: FateFinder, context: [Surrounding])? {
    for outer in flow.lists {
      for (position, step) in outer.steps.enumerated() {
        guard let branch = step.branches.first(where: { $0.list.path == list.path }) else { continue }
        guard let (finder, context) = finderWithin(flow, outer, world),
          finder.fate.reached.contains(position), finder.fate.waiting.contains(position)
        else { return nil }
        let inner = FateFinder(list, world: world, outer: finder.outer(at: position))
        return (inner, context + [Surrounding(finder: finder, position: position, branch: branch.id)])
      }
    }
    guard list.path == StepList.exitsPath else {
      return (FateFinder(list, interrupts: interrupts(of: list, flow), world: world), [])
    }
    let main = FateFinder(flow.main, interrupts: flow.interrupts, world: world)
    let beside = ([flow.optional] + flow.handlers.map(\.list)).map { FateFinder($0, world: world) }
    let exits = ([main] + beside).reduce(into: Set<String>()) { $0.formUnion($1.fate.exits) }
    return (FateFinder(list, starts: Set(exits.compactMap { list.position(of: $0) }), world: world), [])
  }
}

extension FateFinder {
  /// Whether a case can come to one of some steps when others of the list have been done.
  ///
  /// It can where those can be done one after another: where of each two one leads to the other.
  func comes(to goals: [Int], havingDone paths: Set<String>) -> Bool {
    let steps = list.steps.indices.filter { paths.contains(path(of: $0)) }
    let first = starts.map { after([$0]) }
    if steps.isEmpty { return first.contains { !$0.isDisjoint(with: goals) } }
    let done = steps.map { step in
      after(edges[step].compactMap { edge in edge.isAnswer ? edge.step : nil })
    }
    return first.contains { reached in steps.allSatisfy(reached.contains) }
      && done.allSatisfy { !$0.isDisjoint(with: goals) }
      && steps.indices.allSatisfy { one in
        steps.indices.allSatisfy { one == $0 || done[one].contains(steps[$0]) || done[$0].contains(steps[one]) }
      }
  }

  /// Those steps and all that they lead to.
  private func after(_ positions: [Int]) -> Set<Int> {
    var found = Set(positions)
    var waiting = positions
    while let position = waiting.popLast() {
      for edge in edges[position] {
        if let next = edge.step, found.insert(next).inserted { waiting.append(next) }
      }
    }
    return found
  }
}

extension FateFinder.Edge {
  /// The position of the step that it leads to; nil where it leads to none.
  fileprivate var step: Int? { if case .step(let position) = place { position } else { nil } }
}
