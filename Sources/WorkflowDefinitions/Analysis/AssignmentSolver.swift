import BitCollections
import FEEL

/// Lets what has been done, and what has been shown, flow along the ways of a process until nothing changes.
struct AssignmentSolver {
  /// What `Assignment` tells of, by numbers.
  private(set) var before: [String: BitSet] = [:]
  private(set) var possible: [String: BitSet] = [:]
  private(set) var atEnd: [String: BitSet] = [:]
  private(set) var lasting: [String: BitSet] = [:]
  private(set) var numbers = KeyNumbers()
  /// What is done before each exit.
  private var beforeExits: [String: BitSet] = [:]
  /// The ways from the steps of each list, by its path.
  private(set) var ways: [String: [[FateFinder.Edge]]] = [:]
  /// What of what is known fades in the steps of each list, by its path.
  private(set) var fading: [String: [Fading]] = [:]
  private let flow: Flow
  private let lasts: Lasting

  init(_ flow: Flow, _ lasts: Lasting) {
    self.flow = flow
    self.lasts = lasts
  }

  mutating func solve() {
    solve(flow.main, [0: BitSet()], flow.interrupts)
    solve(
      flow.optional, Dictionary(uniqueKeysWithValues: flow.optional.starts.map { ($0, BitSet()) }), isBeside: true)
    for handler in flow.handlers {
      guard let done = during(handler.whileIn) else { continue }
      solve(handler.list, [0: done.union(numbers.set(of: handler.shown))], isBeside: true)
    }
    var exits: [Int: BitSet] = [:]
    for (id, done) in beforeExits { if let position = flow.exits.position(of: id) { exits[position] = done } }
    solve(flow.exits, exits)
    follow(flow.main, [0: BitSet()], flow.interrupts)
    // An exit may be come to with whatever the process can come to, since what leads there may be anything.
    let all = possible.values.reduce(into: BitSet()) { $0.formUnion($1) }
    follow(flow.exits, Dictionary(uniqueKeysWithValues: flow.exits.steps.indices.map { ($0, all) }))
  }

  /// What a way from a step shows: that the step has been done, where it is taken for that, and what its condition does.
  static func shown(by edge: FateFinder.Edge, from step: FlowStep) -> Set<String> {
    edge.shown.union(answered(by: edge, from: step))
  }

  /// What it shows that a way is taken when its step is done.
  static func answered(by edge: FateFinder.Edge, from step: FlowStep) -> [String] {
    guard edge.isAnswer else { return [] }
    return step.decides ? [step.id, KnownConditions.given(by: WorkflowEnvironment.decision)] : [step.id]
  }

  private func during(_ steps: Set<String>?) -> BitSet? {
    let found = flow.main.steps.filter { steps?.contains($0.id) ?? true }.compactMap { lasting[$0.id] }
    return found.first.map { first in found.dropFirst().reduce(first) { $0.intersection($1) } }
  }

  /// Where ways meet counts what all of them have.
  ///
  /// - Parameter isBeside: Whether the steps of the process go on meanwhile.
  private mutating func solve(
    _ list: FlowList, _ starts: [Int: BitSet], _ interrupts: [FlowInterrupt] = [], isBeside: Bool = false
  ) {
    guard list.isKnown else { return }
    let edges = edges(of: list, interrupts)
    let shown = zip(list.steps, edges).map { step, edges in
      edges.map { numbers.set(of: $0.shown).union(numbers.set(of: Self.answered(by: $0, from: step))) }
    }
    let fading = list.steps.map { Fading($0, isBeside: isBeside, lasts, &numbers) }
    self.fading[list.path] = fading
    var done = starts.filter { list.steps.indices.contains($0.key) }
    var waiting = Array(done.keys)
    while let position = waiting.popLast() {
      let kept = fading[position].kept(done[position] ?? BitSet(), numbers)
      for (edge, shown) in zip(edges[position], shown[position]) {
        guard case .step(let next) = edge.place, Self.meet(&done[next], kept.union(shown)) else { continue }
        waiting.append(next)
      }
    }
    for (position, known) in done {
      let step = list.steps[position]
      let kept = fading[position].kept(known, numbers)
      before[list.path + step.id] = known
      lasting[list.path + step.id] = kept
      for (edge, shown) in zip(edges[position], shown[position]) where edge.cause != nil {
        switch edge.place {
        case .step: continue
        case .end: _ = Self.meet(&atEnd[list.path], kept.union(shown))
        case .exit(let id): _ = Self.meet(&beforeExits[id], kept.union(shown))
        }
      }
      for branch in step.branches { solve(branch.list, [0: known], isBeside: isBeside) }
    }
  }

  /// Where ways meet counts what any of them has; a step that is left halfway may have told something of its work.
  private mutating func follow(
    _ list: FlowList, _ starts: [Int: BitSet], _ interrupts: [FlowInterrupt] = []
  ) {
    guard list.isKnown else { return }
    let edges = edges(of: list, interrupts)
    let own = list.steps.map { numbers.number(of: $0.id) }
    var done = starts.filter { list.steps.indices.contains($0.key) }
    var waiting = Array(done.keys)
    while let position = waiting.popLast() {
      var after = done[position] ?? BitSet()
      after.insert(own[position])
      for case .step(let next) in edges[position].map(\.place) {
        if let known = done[next], after.isSubset(of: known) { continue }
        done[next, default: BitSet()].formUnion(after)
        waiting.append(next)
      }
    }
    for (position, known) in done {
      var here = known
      here.insert(own[position])
      possible[list.path + list.steps[position].id] = here
      for branch in list.steps[position].branches { follow(branch.list, [0: here]) }
    }
  }

  private mutating func edges(of list: FlowList, _ interrupts: [FlowInterrupt]) -> [[FateFinder.Edge]] {
    if let known = ways[list.path] { return known }
    let found = FateFinder(waysIn: list, interrupts: interrupts).edges
    ways[list.path] = found
    return found
  }

  /// Keeps what both ways have; whether that changes anything.
  private static func meet(_ known: inout BitSet?, _ other: BitSet) -> Bool {
    let both = known.map { $0.intersection(other) } ?? other
    defer { known = both }
    return known != both
  }
}
