import SourceDiagnostics

/// Finds what can become of a list of steps, from the inside outwards: a step with lists inside counts by what can
/// become of those. The proof stands in the article Soundness.
struct FateFinder {
  /// Where a way leads.
  enum Place: Hashable {
    case step(Int)
    case end
    case exit(String)
  }

  /// A way from one step, with what takes it; nil for what happens inside the step.
  struct Edge {
    let place: Place
    let cause: FlowWay.Cause?
    let isDependable: Bool
    /// Where it is written; nil for what is not.
    var source: SourcePlace?
    /// The names and paths that have a value where it is taken.
    var shown: Set<String> = []
    /// What an interrupt asks for besides what sets it off; nil where nothing.
    var condition: String?

    /// Whether it is an interrupt that asks for more than what sets it off.
    var isConditional: Bool { condition != nil }

    /// Whether it is taken when the step is done.
    var isAnswer: Bool {
      switch cause {
      case .done, .condition, .otherwise: true
      case .message, .clock, .failure, nil: false
      }
    }
  }

  let list: FlowList
  let world: ClockWorld
  /// The steps that may be the first.
  let starts: Set<Int>
  private(set) var fate: Fate
  private(set) var edges: [[Edge]] = []
  /// The clocks that break into what goes on round the list before they could break into it.
  private let outer: Set<String>

  /// - Parameter starts: The steps that may be the first, where not those of the list.
  /// - Parameter interrupts: The interrupts of the process, for the main list.
  /// - Parameter outer: The clocks that break into the steps round the list.
  init(
    _ list: FlowList, starts: Set<Int>? = nil, interrupts: [FlowInterrupt] = [], world: ClockWorld = ClockWorld(),
    outer: Set<String> = []
  ) {
    self.init(waysIn: list, starts: starts, interrupts: interrupts, world: world, outer: outer)
    guard list.isKnown, !list.steps.isEmpty else {
      // Something else is wrong there, and whatever might be said would mislead.
      fate.reached = Set(list.steps.indices)
      fate.finishes = true
      fate.finishesDependably = true
      return
    }
    reach()
    fate.neverDone = fate.reached.filter { !completes($0, dependably: false) }.sorted()
    let certain = list.steps.indices.map { self.certain(from: $0) }
    (fate.finishesDependably, fate.dependableExits) = Self.ends(from: self.starts, by: certain)
    let anew = world.held.steps.isEmpty ? [] : list.steps.indices.filter { world.held.steps.contains(path(of: $0)) }
    let ending = Self.ending(by: certain, orAt: anew)
    fate.stuck = fate.reached.subtracting(ending)
    fate.waiting = fate.reached.filter { waits($0) && forced($0) == nil && !canBeLeft($0, for: ending) }
  }

  /// Finds the ways in a list and no more: what can become of it is not told.
  init(
    waysIn list: FlowList, starts: Set<Int>? = nil, interrupts: [FlowInterrupt] = [], world: ClockWorld = ClockWorld(),
    outer: Set<String> = []
  ) {
    self.list = list
    self.starts = starts ?? Set(list.starts)
    self.world = world
    self.outer = outer
    fate = Fate(list)
    for (position, step) in list.steps.enumerated() where !step.branches.isEmpty {
      let outer = self.outer(at: position)
      fate.inner[position] = step.branches.map { world.fate(of: $0.list, outer: outer) }
    }
    edges = list.steps.indices.map { list.isKnown ? ways(from: $0, interrupts) : [] }
  }

  /// What can become of the same list in another world, where those steps may be the first.
  func with(starts: Set<Int>, _ interrupts: [FlowInterrupt], _ world: ClockWorld) -> FateFinder {
    FateFinder(list, starts: starts, interrupts: interrupts, world: world, outer: outer)
  }

  /// The clocks that break into what goes on inside a step before they could break into that; one that begins the step
  /// again does not.
  func outer(at position: Int) -> Set<String> {
    let step = list.steps[position]
    let leaving = step.interrupts.filter { !$0.isConditional && place($0.target) != .step(position) }
    return outer.union(leaving.compactMap(\.cause.expired))
  }

  // MARK: - Ways

  private func ways(from position: Int, _ interrupts: [FlowInterrupt]) -> [Edge] {
    let step = list.steps[position]
    var edges: [Edge] = []
    if completes(position, dependably: false), !world.held.last.contains(list.path + step.id) {
      let isDependable = completes(position, dependably: true)
      if step.next.isEmpty {
        let isLast = !list.isRow || position + 1 == list.steps.count
        edges.append(Edge(place: isLast ? .end : .step(position + 1), cause: .done, isDependable: isDependable))
      }
      for way in step.next {
        let outcome = world.held.outcomes[way.place.bytes]
        if outcome == false { continue }
        edges.append(
          Edge(
            place: place(way.target), cause: way.cause, isDependable: isDependable, source: way.place, shown: way.shown)
        )
        if outcome == true { break }
      }
    }
    let taken = step.interrupts + interrupts.filter { $0.whileIn?.contains(step.id) ?? true }.map(\.way)
    for way in taken where !outer.contains(way.cause.expired ?? "") {
      let outcome = world.held.outcomes[way.place.bytes]
      if outcome == false { continue }
      let runsOut = way.cause.expired.map { world.hasRunOut($0, at: list.path + step.id) } ?? true
      edges.append(
        Edge(
          place: place(way.target), cause: way.cause, isDependable: way.cause.isDependable && runsOut,
          source: way.place,
          shown: way.shown, condition: outcome == true ? nil : way.condition))
    }
    let inner = fate.inner[position] ?? []
    let dependable = inner.reduce(into: Set<String>()) { $0.formUnion($1.dependableExits) }
    for exit in inner.reduce(into: Set<String>(), { $0.formUnion($1.exits) }).sorted() {
      edges.append(Edge(place: place(.exit(exit)), cause: nil, isDependable: dependable.contains(exit)))
    }
    return edges
  }

  func path(of position: Int) -> String { list.path + list.steps[position].id }

  /// From an exit, another exit is a step of the same list.
  func place(_ target: FlowWay.Target) -> Place {
    switch target {
    case .step(let id): list.position(of: id).map { .step($0) } ?? .end
    case .exit(let id):
      list.path == StepList.exitsPath ? list.position(of: id).map { .step($0) } ?? .end : .exit(id)
    }
  }

  /// Whether a step can be done.
  func completes(_ position: Int, dependably: Bool) -> Bool {
    let work = list.steps[position].work
    if case .own = work { return true }
    let finishing = (fate.inner[position] ?? []).count { dependably ? $0.finishesDependably : $0.finishes }
    switch work {
    case .own: return true
    case .branches(_, let needed): return finishing >= needed
    case .items(_, let needsItems): return !needsItems || finishing > 0
    }
  }

  /// Whether a step with lists inside can come to stand so that it is never done and no exit can be reached from it.
  ///
  /// Branches move freely of each other, so each may stand where it stands worst. One that never comes to its end but
  /// is never stuck can always leave for an exit, and takes the others with it.
  private func waits(_ position: Int) -> Bool {
    let work = list.steps[position].work
    if case .own = work { return false }
    let inner = fate.inner[position] ?? []
    let free = inner.filter(\.isFree)
    switch work {
    case .own: return false
    case .branches(_, let needed): return free.count < needed && free.allSatisfy(\.finishes)
    case .items: return free.isEmpty
    }
  }

  // MARK: - Clocks

  /// The ways by which a clock that has run out leaves a step for another.
  func expiring(from position: Int) -> [Edge] {
    edges[position].filter { $0.cause?.expired != nil && $0.place != .step(position) }
  }

  /// The way by which a step is left at once, with all clocks run out.
  func forced(_ position: Int) -> Edge? {
    expiring(from: position).first { $0.isDependable && !$0.isConditional }
  }

  /// The ways that can be counted on from a step, with all clocks run out.
  func certain(from position: Int) -> [Edge] {
    let expiring = expiring(from: position)
    let isUnknown = expiring.contains { edge in
      guard let clock = edge.cause?.expired, !edge.isConditional else { return false }
      return world.isUnknown(clock, at: list.path + list.steps[position].id)
    }
    guard !isUnknown else { return [] }
    guard let forced = expiring.firstIndex(where: { $0.isDependable && !$0.isConditional }) else {
      return edges[position].filter(\.isDependable)
    }
    return expiring[...forced].filter(\.isDependable)
  }

  // MARK: - Reach

  /// Finds the steps and exits that can be reached.
  private mutating func reach() {
    fate.reached = starts
    var waiting = Array(starts)
    while let position = waiting.popLast() {
      for edge in edges[position] {
        guard let clock = edge.cause?.expired else {
          arrive(at: edge.place, &waiting)
          continue
        }
        for place in comes(to: edge.place, after: [clock]) { arrive(at: place, &waiting) }
      }
    }
    fate.passed = fate.passed.filter { !fate.reached.contains($0.key) }
  }

  private mutating func arrive(at place: Place, _ waiting: inout [Int]) {
    switch place {
    case .step(let next): if fate.reached.insert(next).inserted { waiting.append(next) }
    case .end: fate.finishes = true
    case .exit(let id): fate.exits.insert(id)
    }
  }

  /// With more than so many sets of clocks a step may be come to without more ado.
  private static let mostClocks = 64

  /// Where a way that clocks have led into comes to stand: a step that one of them breaks into is passed by.
  private mutating func comes(to place: Place, after clocks: Set<String>) -> Set<Place> {
    var found: Set<Place> = []
    var waiting = [(place: place, clocks: clocks)]
    var seen: [Place: [Set<String>]] = [:]
    while let (place, clocks) = waiting.popLast() {
      guard case .step(let position) = place else {
        found.insert(place)
        continue
      }
      guard seen[place]?.contains(clocks) != true else { continue }
      seen[place, default: []].append(clocks)
      // So many ways lead somewhere; that a step is dead is then not told.
      guard seen[place, default: []].count < Self.mostClocks else { return found.union(seen.keys) }
      let expiring = expiring(from: position)
      let isTaken = { (edge: Edge) in !edge.isConditional && clocks.contains(edge.cause?.expired ?? "") }
      guard let first = expiring.firstIndex(where: isTaken) else {
        found.insert(place)
        continue
      }
      fate.passed[position] = expiring[first]
      for edge in expiring[...first] {
        waiting.append((edge.place, clocks.union([edge.cause?.expired].compactMap(\.self))))
      }
    }
    return found
  }

  /// What can be counted on to come of a list.
  private static func ends(from starts: Set<Int>, by ways: [[Edge]]) -> (finishes: Bool, exits: Set<String>) {
    var seen = starts
    var waiting = Array(starts)
    var ends = (finishes: false, exits: Set<String>())
    while let position = waiting.popLast() {
      for edge in ways[position] {
        switch edge.place {
        case .step(let next): if seen.insert(next).inserted { waiting.append(next) }
        case .end: ends.finishes = true
        case .exit(let id): ends.exits.insert(id)
        }
      }
    }
    return ends
  }

  /// The steps from which the end, an exit or one of some steps can be reached.
  private static func ending(by ways: [[Edge]], orAt steps: [Int]) -> Set<Int> {
    var before: [[Int]] = Array(repeating: [], count: ways.count)
    var found = Set(steps)
    for (position, ways) in ways.enumerated() {
      for edge in ways {
        if case .step(let next) = edge.place { before[next].append(position) } else { found.insert(position) }
      }
    }
    var waiting = Array(found)
    while let position = waiting.popLast() {
      for earlier in before[position] where found.insert(earlier).inserted { waiting.append(earlier) }
    }
    return found
  }

  /// Whether an interrupt leads from a step to where it can end, wherever it stands inside.
  private func canBeLeft(_ position: Int, for ending: Set<Int>) -> Bool {
    edges[position].contains { edge in
      guard edge.isDependable, edge.cause != nil, !edge.isAnswer else { return false }
      // A clock that has run out does not begin the step again.
      guard edge.cause?.expired == nil || edge.place != .step(position) else { return false }
      if case .step(let next) = edge.place { return ending.contains(next) }
      return true
    }
  }
}
