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

    /// Whether it is taken when the step is done.
    var isAnswer: Bool {
      switch cause {
      case .done, .condition, .otherwise: true
      case .message, .clock, .failure, nil: false
      }
    }
  }

  let list: FlowList
  private(set) var fate: Fate
  private(set) var edges: [[Edge]] = []

  /// - Parameter starts: The steps that may be the first, where not those of the list.
  /// - Parameter interrupts: The interrupts of the process, for the main list.
  init(_ list: FlowList, starts: Set<Int>? = nil, interrupts: [FlowInterrupt] = []) {
    self.list = list
    fate = Fate(list)
    for (position, step) in list.steps.enumerated() where !step.branches.isEmpty {
      fate.inner[position] = step.branches.map { FateFinder($0.list).fate }
    }
    guard list.isKnown, !list.steps.isEmpty else {
      // Something else is wrong there, and whatever might be said would mislead.
      edges = list.steps.map { _ in [] }
      fate.reached = Set(list.steps.indices)
      fate.finishes = true
      fate.finishesDependably = true
      return
    }
    edges = list.steps.indices.map { ways(from: $0, interrupts) }
    let starts = starts ?? Set(list.starts)
    fate.reached = reached(from: starts, dependably: false)
    fate.neverDone = fate.reached.filter { !completes($0, dependably: false) }.sorted()
    let dependable = reached(from: starts, dependably: true)
    (fate.finishes, fate.exits) = ends(of: fate.reached, dependably: false)
    (fate.finishesDependably, fate.dependableExits) = ends(of: dependable, dependably: true)
    let ending = ending()
    fate.stuck = fate.reached.subtracting(ending)
    fate.waiting = fate.reached.filter { waits($0) && !canBeLeft($0, for: ending) }
  }

  // MARK: - Ways

  private func ways(from position: Int, _ interrupts: [FlowInterrupt]) -> [Edge] {
    let step = list.steps[position]
    var edges: [Edge] = []
    if completes(position, dependably: false) {
      let isDependable = completes(position, dependably: true)
      if step.next.isEmpty {
        let isLast = !list.isRow || position + 1 == list.steps.count
        edges.append(Edge(place: isLast ? .end : .step(position + 1), cause: .done, isDependable: isDependable))
      }
      edges += step.next.map {
        Edge(
          place: place($0.target), cause: $0.cause, isDependable: isDependable, source: $0.place, shown: $0.shown)
      }
    }
    let taken = step.interrupts + interrupts.filter { $0.whileIn?.contains(step.id) ?? true }.map(\.way)
    edges += taken.map {
      Edge(
        place: place($0.target), cause: $0.cause, isDependable: $0.cause.isDependable, source: $0.place,
        shown: $0.shown)
    }
    let inner = fate.inner[position] ?? []
    let dependable = inner.reduce(into: Set<String>()) { $0.formUnion($1.dependableExits) }
    for exit in inner.reduce(into: Set<String>(), { $0.formUnion($1.exits) }).sorted() {
      edges.append(Edge(place: place(.exit(exit)), cause: nil, isDependable: dependable.contains(exit)))
    }
    return edges
  }

  /// From an exit, another exit is a step of the same list.
  private func place(_ target: FlowWay.Target) -> Place {
    switch target {
    case .step(let id): list.position(of: id).map { .step($0) } ?? .end
    case .exit(let id):
      list.path == StepList.exitsPath ? list.position(of: id).map { .step($0) } ?? .end : .exit(id)
    }
  }

  /// Whether a step can be done.
  func completes(_ position: Int, dependably: Bool) -> Bool {
    let finishing = (fate.inner[position] ?? []).count { dependably ? $0.finishesDependably : $0.finishes }
    switch list.steps[position].work {
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
    let inner = fate.inner[position] ?? []
    let free = inner.filter(\.isFree)
    switch list.steps[position].work {
    case .own: return false
    case .branches(_, let needed): return free.count < needed && free.allSatisfy(\.finishes)
    case .items: return free.isEmpty
    }
  }

  // MARK: - Reach

  private func reached(from starts: Set<Int>, dependably: Bool) -> Set<Int> {
    var found = starts
    var waiting = Array(starts)
    while let position = waiting.popLast() {
      for edge in edges[position] where edge.isDependable || !dependably {
        if case .step(let next) = edge.place, found.insert(next).inserted { waiting.append(next) }
      }
    }
    return found
  }

  private func ends(of steps: Set<Int>, dependably: Bool) -> (finishes: Bool, exits: Set<String>) {
    var finishes = false
    var exits: Set<String> = []
    for edge in steps.flatMap({ edges[$0] }) where edge.isDependable || !dependably {
      switch edge.place {
      case .step: continue
      case .end: finishes = true
      case .exit(let id): exits.insert(id)
      }
    }
    return (finishes, exits)
  }

  /// The steps from which the end or an exit can be reached without anything failing.
  private func ending() -> Set<Int> {
    var before: [[Int]] = Array(repeating: [], count: list.steps.count)
    var found: Set<Int> = []
    for (position, ways) in edges.enumerated() {
      for edge in ways where edge.isDependable {
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
      if case .step(let next) = edge.place { return ending.contains(next) }
      return true
    }
  }
}
