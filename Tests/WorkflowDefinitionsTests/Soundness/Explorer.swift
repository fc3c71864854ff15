/// Walks through every state that a process can come to, one event at a time, and knows nothing of lists as wholes.
///
/// A list for each item is run for none, one and two items. Of each handler and of the optional steps one run at a time
/// is walked through.
struct Explorer {
  /// A list under way: the step it stands at, with the lists under way inside it; nil where it has come to its end.
  final class Token: Hashable {
    let step: String
    let inner: [Token?]

    init(_ step: String, _ inner: [Token?] = []) {
      self.step = step
      self.inner = inner
    }

    static func == (a: Token, b: Token) -> Bool { a.step == b.step && a.inner == b.inner }
    func hash(into hasher: inout Hasher) {
      hasher.combine(step)
      hasher.combine(inner)
    }
  }

  struct State: Hashable {
    /// The main list or an exit; nil where the process has ended.
    var root: Token?
    /// The handlers' runs, and last the optional one.
    var runs: [Token?]
  }

  /// What may come of a list by one event.
  enum Outcome: Hashable {
    case at(Token)
    case finished
    case exit(String)
  }

  struct Move {
    let state: State
    /// Whose event it was: 0 for the process itself, then the runs; nil where a run begins.
    let mover: Int?
    let isDependable: Bool
  }

  /// What was found; nil where there are too many states.
  struct Findings {
    /// The steps that were never come to.
    var dead: Set<String> = []
    /// Whether the process, or a run, can come to where it can no more end.
    var sticks = false
    /// Whether the process ends with something still under way.
    var endsTwice = false
  }

  let process: GeneratedProcess
  private var steps: [String: GeneratedProcess.Step] = [:]
  private var following: [String: String] = [:]
  private let exits: Set<String>

  init(_ process: GeneratedProcess) {
    self.process = process
    exits = Set(process.exits.map(\.id))
    index(process.steps, isRow: true)
    index(process.exits, isRow: false)
    index(process.optional, isRow: false)
    for handler in process.handlers { index(handler.steps, isRow: true) }
  }

  private mutating func index(_ list: [GeneratedProcess.Step], isRow: Bool) {
    for (number, step) in list.enumerated() {
      steps[step.id] = step
      if isRow && number + 1 < list.count { following[step.id] = list[number + 1].id }
      for inner in step.lists { index(inner, isRow: true) }
    }
  }

  // MARK: - Events

  /// The ways a step may begin: with every number of items. With none it has nothing inside, and is then done.
  private func begin(_ id: String) -> [Token] {
    guard let step = steps[id] else { return [] }
    switch step.work {
    case .own: return [Token(id)]
    case .branches(let lists, _): return combinations(lists).map { Token(id, $0) }
    case .items(let list, let join):
      var fewest = 0
      if case .count(let number) = join { fewest = number }
      return (fewest...max(2, fewest)).flatMap { count in
        combinations(Array(repeating: list, count: count)).map { Token(id, $0) }
      }
    }
  }

  private func combinations(_ lists: [[GeneratedProcess.Step]]) -> [[Token?]] {
    lists.reduce([[]]) { found, list in
      let starts = list.first.map { begin($0.id) } ?? []
      return found.flatMap { earlier in starts.map { earlier + [$0] } }
    }
  }

  /// Where a step that is done leads.
  private func done(_ step: GeneratedProcess.Step) -> [Outcome] {
    if step.next.isEmpty { return following[step.id].map { go(.step($0)) } ?? [.finished] }
    return step.next.flatMap(go)
  }

  private func go(_ target: GeneratedProcess.Target) -> [Outcome] {
    switch target {
    case .step(let id): begin(id).map { .at($0) }
    case .exit(let id): [.exit(id)]
    }
  }

  private func needed(_ step: GeneratedProcess.Step, of total: Int) -> Int {
    let join: GeneratedProcess.Join
    switch step.work {
    case .own: return 0
    case .branches(_, let rule), .items(_, let rule): join = rule
    }
    switch join {
    case .all: return total
    case .any: return 1
    case .count(let number): return number
    }
  }

  private func events(_ token: Token) -> [(outcome: Outcome, isDependable: Bool)] {
    guard let step = steps[token.step] else { return [] }
    var found: [(Outcome, Bool)] = []
    if token.inner.isEmpty { found += done(step).map { ($0, true) } }
    for interrupt in step.interrupts { found += go(interrupt.target).map { ($0, !interrupt.isFailure) } }
    for (number, inner) in token.inner.enumerated() {
      guard let inner else { continue }
      for (outcome, isDependable) in events(inner) {
        var changed = token.inner
        switch outcome {
        case .exit: found.append((outcome, isDependable))
        case .at(let next):
          changed[number] = next
          found.append((.at(Token(token.step, changed)), isDependable))
        case .finished:
          changed[number] = nil
          if changed.count(where: { $0 == nil }) >= needed(step, of: changed.count) {
            found += done(step).map { ($0, isDependable) }
          } else {
            found.append((.at(Token(token.step, changed)), isDependable))
          }
        }
      }
    }
    return found
  }

  private func isInExit(_ state: State) -> Bool { state.root.map { exits.contains($0.step) } ?? false }

  private func moves(_ state: State) -> [Move] {
    guard let root = state.root else { return [] }
    var moves: [Move] = []
    func apply(_ outcome: Outcome, mover: Int?, _ isDependable: Bool, _ change: (Token?) -> State) {
      switch outcome {
      case .at(let token): moves.append(Move(state: change(token), mover: mover, isDependable: isDependable))
      case .finished: moves.append(Move(state: change(nil), mover: mover, isDependable: isDependable))
      case .exit(let id):
        // Everything else is left.
        for token in begin(id) {
          let left = State(root: token, runs: state.runs.map { _ in nil })
          moves.append(Move(state: left, mover: mover, isDependable: isDependable))
        }
      }
    }
    func main(_ token: Token?) -> State {
      State(root: token, runs: token == nil ? state.runs.map { _ in nil } : state.runs)
    }
    for (outcome, isDependable) in events(root) { apply(outcome, mover: 0, isDependable, main) }
    if !isInExit(state) {
      for interrupt in process.interrupts where interrupt.whileIn?.contains(root.step) ?? true {
        for outcome in go(interrupt.target) { apply(outcome, mover: 0, true, main) }
      }
    }
    for (number, run) in state.runs.enumerated() {
      func changed(_ token: Token?) -> State {
        var next = state
        next.runs[number] = token
        return next
      }
      if let run {
        for (outcome, isDependable) in events(run) { apply(outcome, mover: number + 1, isDependable, changed) }
      } else {
        for id in starts(ofRun: number, root: root) {
          for token in begin(id) { apply(.at(token), mover: nil, true, changed) }
        }
      }
    }
    return moves
  }

  private func starts(ofRun number: Int, root: Token) -> [String] {
    guard number < process.handlers.count else { return process.optional.map(\.id) }
    let handler = process.handlers[number]
    guard handler.whileIn?.contains(root.step) ?? true else { return [] }
    return handler.steps.prefix(1).map(\.id)
  }

  // MARK: - The whole space

  func explore(atMost limit: Int) -> Findings? {
    let none: [Token?] = Array(repeating: nil, count: process.handlers.count + 1)
    var numbers: [State: Int] = [:]
    var states: [State] = []
    var all: [[Move]] = []
    func add(_ state: State) {
      guard numbers[state] == nil else { return }
      numbers[state] = states.count
      states.append(state)
    }
    for token in process.steps.first.map({ begin($0.id) }) ?? [] { add(State(root: token, runs: none)) }
    while all.count < states.count {
      guard states.count <= limit else { return nil }
      let moves = moves(states[all.count])
      all.append(moves)
      for move in moves { add(move.state) }
    }
    var findings = Findings()
    var seen: Set<String> = []
    for state in states {
      for token in [state.root] + state.runs { note(token, &seen) }
      if state.root == nil, state.runs.contains(where: { $0 != nil }) { findings.endsTwice = true }
    }
    findings.dead = Set(steps.keys).subtracting(seen)
    for mover in 0...none.count {
      let goal = Set(
        states.indices.filter { mover == 0 ? states[$0].root == nil : states[$0].runs[mover - 1] == nil })
      var before: [[Int]] = Array(repeating: [], count: states.count)
      for (number, moves) in all.enumerated() {
        for move in moves where move.mover == mover && move.isDependable {
          if let next = numbers[move.state] { before[next].append(number) }
        }
      }
      var found = goal
      var waiting = Array(goal)
      while let number = waiting.popLast() {
        for earlier in before[number] where found.insert(earlier).inserted { waiting.append(earlier) }
      }
      if found.count < states.count { findings.sticks = true }
    }
    return findings
  }

  private func note(_ token: Token?, _ seen: inout Set<String>) {
    guard let token else { return }
    seen.insert(token.step)
    for inner in token.inner { note(inner, &seen) }
  }
}
