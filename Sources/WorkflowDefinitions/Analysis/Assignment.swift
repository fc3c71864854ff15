import FEEL

/// Which steps have surely been done where, on every way there: the names that surely have a value. Beside them stand
/// the names and paths that conditions on the ways have shown to have one, and which steps may have been done, on some way
/// there: no other name can have one.
///
/// A step that is done stays done; in a loop its name means the latest value, so that nothing more is known of its fields
/// when it is done again. What is done inside a step is not seen outside it.
struct Assignment {
  /// What is done before each step that can be reached, by its path.
  private var before: [String: Set<String>] = [:]
  /// What may be done before each step of the main list, of an exit or inside one of those, by its path.
  private var possible: [String: Set<String>] = [:]
  /// What is done when a list has come to its end, by its path.
  private var atEnd: [String: Set<String>] = [:]
  /// What is done before each exit.
  private var beforeExits: [String: Set<String>] = [:]
  /// What stays so while each step is under way, and after it.
  private var lasting: [String: Set<String>] = [:]
  private let flow: Flow
  private let lasts: Lasting

  init(_ flow: Flow, _ lasts: Lasting) {
    self.flow = flow
    self.lasts = lasts
    solve(flow.main, [0: []], flow.interrupts)
    solve(flow.optional, Dictionary(uniqueKeysWithValues: flow.optional.starts.map { ($0, []) }))
    for handler in flow.handlers {
      guard let done = during(handler.whileIn) else { continue }
      solve(handler.list, [0: done.union(handler.shown)], isBeside: true)
    }
    var exits: [Int: Set<String>] = [:]
    for (id, done) in beforeExits { if let position = flow.exits.position(of: id) { exits[position] = done } }
    solve(flow.exits, exits)
    follow(flow.main, [0: []], flow.interrupts)
    follow(flow.exits, possibleBeforeExits())
  }

  /// What is done before a step, of its own list and of those round it; nil where nothing can be said.
  func before(_ path: String) -> Set<String>? { before[path] }

  /// What is done before a step and stays so while it is under way, however long; nil where nothing can be said.
  func lasting(at path: String) -> Set<String>? { lasting[path] }

  /// What may have been done at a step, itself too: it may say something of its work while it waits. Nil where nothing can
  /// be said, as of what people start or what runs beside the process.
  func possible(at path: String) -> Set<String>? { possible[path] }

  /// What is done when a list has come to its end; nil where nothing can be said.
  func atEnd(of path: String) -> Set<String>? { atEnd[path] }

  /// What is done whenever the process is in one of those steps of the main list, or in any where nil; nil where nothing
  /// can be said.
  func during(_ steps: Set<String>?) -> Set<String>? {
    common(flow.main.steps.filter { steps?.contains($0.id) ?? true }.compactMap { lasting[$0.id] })
  }

  /// What is done when the process gives its outputs: at its end, and at those exits.
  func atEnd(orAt exits: [String]) -> Set<String>? {
    common([atEnd[""]] + exits.map { exit in before[StepList.exitsPath + exit]?.union([exit]) })
  }

  private func common(_ sets: [Set<String>?]) -> Set<String>? {
    let known = sets.compactMap(\.self)
    return known.first.map { first in known.dropFirst().reduce(first) { $0.intersection($1) } }
  }

  /// Lets what is done flow along the ways of a list until nothing changes; where ways meet, what all of them have.
  ///
  /// - Parameter isBeside: Whether the steps of the process go on meanwhile.
  private mutating func solve(
    _ list: FlowList, _ starts: [Int: Set<String>], _ interrupts: [FlowInterrupt] = [], isBeside: Bool = false
  ) {
    guard list.isKnown else { return }
    let finder = FateFinder(list, starts: Set(starts.keys), interrupts: interrupts)
    var done: [Int: Set<String>] = starts.filter { list.steps.indices.contains($0.key) }
    var waiting = Array(done.keys)
    while let position = waiting.popLast() {
      for edge in finder.edges[position] {
        let after = after(edge, list.steps[position], done[position] ?? [], isBeside)
        switch edge.place {
        case .step(let next): if Self.meet(&done[next], after) { waiting.append(next) }
        case .end, .exit: continue
        }
      }
    }
    for (position, known) in done {
      let step = list.steps[position]
      before[list.path + step.id] = known
      lasting[list.path + step.id] = lasts.kept(known, after: step.id, waits: step.mayWait, isBeside: isBeside)
      for edge in finder.edges[position] where edge.cause != nil {
        let after = after(edge, list.steps[position], known, isBeside)
        switch edge.place {
        case .step: continue
        case .end: _ = Self.meet(&atEnd[list.path], after)
        case .exit(let id): _ = Self.meet(&beforeExits[id], after)
        }
      }
      for branch in list.steps[position].branches { solve(branch.list, [0: known], isBeside: isBeside) }
    }
  }

  /// Lets what may have been done flow along the ways of a list until nothing changes; where ways meet, what any of them
  /// has. A step that is left halfway may have told something of its work.
  private mutating func follow(
    _ list: FlowList, _ starts: [Int: Set<String>], _ interrupts: [FlowInterrupt] = []
  ) {
    guard list.isKnown else { return }
    let finder = FateFinder(list, starts: Set(starts.keys), interrupts: interrupts)
    var done: [Int: Set<String>] = starts.filter { list.steps.indices.contains($0.key) }
    var waiting = Array(done.keys)
    while let position = waiting.popLast() {
      let after = (done[position] ?? []).union([list.steps[position].id])
      for case .step(let next) in finder.edges[position].map(\.place) {
        let known = done[next]
        done[next, default: []].formUnion(after)
        if done[next] != known { waiting.append(next) }
      }
    }
    for (position, known) in done {
      let here = known.union([list.steps[position].id])
      possible[list.path + list.steps[position].id] = here
      for branch in list.steps[position].branches { follow(branch.list, [0: here]) }
    }
  }

  /// What may have been done before each exit: whatever the process can come to, since what leads there may be anything.
  private func possibleBeforeExits() -> [Int: Set<String>] {
    let all = possible.reduce(into: Set<String>()) { $0.formUnion($1.value) }
    return Dictionary(uniqueKeysWithValues: flow.exits.steps.indices.map { ($0, all) })
  }

  /// What is known where a way leads from a step, of what is known at the step.
  ///
  /// - Parameter isBeside: Whether the steps of the process go on meanwhile.
  func after(
    _ edge: FateFinder.Edge, _ step: FlowStep, _ known: Set<String>, _ isBeside: Bool = false
  ) -> Set<String> {
    let kept = lasts.kept(known, after: step.id, waits: step.mayWait, isBeside: isBeside)
    guard edge.isAnswer else { return kept.union(edge.shown) }
    let decision = step.decides ? [KnownConditions.given(by: WorkflowEnvironment.decision)] : []
    return kept.union([step.id]).union(decision).union(edge.shown)
  }

  /// Keeps what both ways have; whether that changes anything.
  private static func meet(_ known: inout Set<String>?, _ other: Set<String>) -> Bool {
    let both = known.map { $0.intersection(other) } ?? other
    defer { known = both }
    return known != both
  }
}
