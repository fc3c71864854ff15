/// Walks through every state that a process can come to, one event at a time, and knows nothing of lists as wholes.
///
/// The clocks are shared by all interrupts, and run out at any time; each may also be given a later day, which nothing
/// may depend on. A list for each item is run for none, one and two items. Of each handler and of the optional steps one run at a time
/// is walked through. A condition that asks for the input answers the same for as long as it goes on.
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
    /// The clocks that stand as run out.
    var gone: Set<Int> = []
  }

  /// What may come of a list by one event.
  enum Outcome: Hashable {
    case at(Token)
    case finished
    case exit(String)
    /// Clocks lead round without anything being begun.
    case spins
  }

  struct Move {
    /// Nil where clocks lead round for ever.
    let state: State?
    /// Whose event it was: 0 for the process itself, then the runs; nil where it is nobody's.
    let mover: Int?
    let isDependable: Bool
    /// Whether it happens to all of them: a clock runs out.
    var isForAll = false
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
  /// The value of the input; nil where conditions may answer either way though they ask for it.
  private let value: String?
  private var steps: [String: GeneratedProcess.Step] = [:]
  private var following: [String: String] = [:]
  private let main: Set<String>
  private let exits: Set<String>

  /// - Parameter value: That of the input; nil where conditions may answer either way though they ask for it.
  init(_ process: GeneratedProcess, value: String? = nil) {
    self.process = process
    self.value = value
    main = Set(process.steps.map(\.id))
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

  /// Where a step is left for at once, because a clock has run out.
  private func left(_ id: String, _ gone: Set<Int>) -> GeneratedProcess.Target? {
    let own = steps[id]?.interrupts.map { (clock: $0.clock, target: $0.target) } ?? []
    let all =
      own
      + process.interrupts.filter { main.contains(id) && $0.whileIn?.contains(id) ?? true }.map {
        (clock: $0.clock, target: $0.target)
      }
    return all.first { interrupt in
      interrupt.clock.map(gone.contains) ?? false && interrupt.target != .step(id) && interrupt.target != .exit(id)
    }?.target
  }

  /// The ways a step may begin: with every number of items. With none it has nothing inside, and is then done.
  ///
  /// - Parameter passed: The steps that have been left at once on the way here.
  private func begin(_ id: String, _ gone: Set<Int>, passed: Set<String> = []) -> [Outcome] {
    if let target = left(id, gone) {
      if passed.contains(id) { return [.spins] }
      switch target {
      case .step(let next): return begin(next, gone, passed: passed.union([id]))
      case .exit: return go(target, gone)
      }
    }
    guard let step = steps[id] else { return [] }
    switch step.work {
    case .own: return [.at(Token(id))]
    case .branches(let lists, _): return combinations(lists, gone) { Token(id, $0) }
    case .items(let list, let join):
      var fewest = 0
      if case .count(let number) = join { fewest = number }
      return (fewest...max(2, fewest)).flatMap { count in
        combinations(Array(repeating: list, count: count), gone) { Token(id, $0) }
      }
    }
  }

  private func combinations(
    _ lists: [[GeneratedProcess.Step]], _ gone: Set<Int>, _ token: ([Token?]) -> Token
  ) -> [Outcome] {
    let starts = lists.map { list in list.first.map { begin($0.id, gone) } ?? [] }
    return combine(starts.map { $0.map { Optional($0) } }, token)
  }

  /// Every choice of one outcome for each; where one leaves for an exit the others do not matter.
  private func combine(_ outcomes: [[Outcome?]], _ token: ([Token?]) -> Token) -> [Outcome] {
    var rows: [[Token?]] = [[]]
    var found: [Outcome] = []
    for choices in outcomes {
      for choice in choices {
        switch choice {
        case .exit, .spins: if let choice, !rows.isEmpty { found.append(choice) }
        default: break
        }
      }
      rows = rows.flatMap { row in
        choices.compactMap { choice -> [Token?]? in
          switch choice {
          case .at(let token): row + [token]
          case nil: row + [nil]
          default: nil
          }
        }
      }
    }
    return found + rows.map { .at(token($0)) }
  }

  /// Where a step that is done leads.
  private func done(_ step: GeneratedProcess.Step, _ gone: Set<Int>) -> [Outcome] {
    if step.next.isEmpty { return following[step.id].map { go(.step($0), gone) } ?? [.finished] }
    if let value, let asked = step.asked { return go(step.next[value == asked ? 0 : 1], gone) }
    return step.next.flatMap { go($0, gone) }
  }

  private func go(_ target: GeneratedProcess.Target, _ gone: Set<Int>) -> [Outcome] {
    switch target {
    case .step(let id): begin(id, gone)
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

  /// What may happen inside a list, without clocks.
  private func events(_ token: Token, _ gone: Set<Int>) -> [(outcome: Outcome, isDependable: Bool)] {
    guard let step = steps[token.step] else { return [] }
    var found: [(Outcome, Bool)] = []
    if token.inner.isEmpty { found += done(step, gone).map { ($0, true) } }
    // Nobody can make a sending fail or a message come.
    for interrupt in step.interrupts where interrupt.clock == nil {
      found += go(interrupt.target, gone).map { ($0, false) }
    }
    for interrupt in process.interrupts where interrupt.clock == nil && main.contains(step.id) {
      guard interrupt.whileIn?.contains(step.id) ?? true else { continue }
      found += go(interrupt.target, gone).map { ($0, false) }
    }
    for (number, inner) in token.inner.enumerated() {
      guard let inner else { continue }
      for (outcome, isDependable) in events(inner, gone) {
        var changed = token.inner
        switch outcome {
        case .exit, .spins: found.append((outcome, isDependable))
        case .at(let next):
          changed[number] = next
          found.append((.at(Token(token.step, changed)), isDependable))
        case .finished:
          changed[number] = nil
          if changed.count(where: { $0 == nil }) >= needed(step, of: changed.count) {
            found += done(step, gone).map { ($0, isDependable) }
          } else {
            found.append((.at(Token(token.step, changed)), isDependable))
          }
        }
      }
    }
    return found
  }

  /// What becomes of a list when clocks have run out: what goes on round something is left first.
  private func after(_ token: Token, _ gone: Set<Int>) -> [Outcome] {
    if let target = left(token.step, gone) { return go(target, gone) }
    let inner = token.inner.map { inner in inner.map { after($0, gone).map { Optional($0) } } ?? [nil] }
    return combine(inner) { Token(token.step, $0) }
  }

  /// Whether clocks that have run out lead a list away to an exit.
  private func isLeft(_ token: Token, _ gone: Set<Int>) -> Bool {
    after(token, gone).contains { if case .exit = $0 { true } else { false } }
  }

  /// What a clock may besides lead to when it runs out: a step is begun again, or something inside is left before that
  /// which an interrupt of the process leaves.
  private func struck(_ token: Token, by clock: Int, _ gone: Set<Int>) -> [Outcome] {
    guard let step = steps[token.step] else { return [] }
    if let interrupt = step.interrupts.first(where: { $0.clock == clock }) {
      return interrupt.target == .step(step.id) ? go(interrupt.target, gone) : []
    }
    return token.inner.enumerated().flatMap { number, inner -> [Outcome] in
      guard let inner else { return [] }
      let leaving = steps[inner.step]?.interrupts.first { $0.clock == clock }
      let own: [Outcome] = leaving.map { go($0.target, gone) } ?? struck(inner, by: clock, gone)
      return own.flatMap { outcome -> [Outcome] in
        guard case .at(let next) = outcome else { return [outcome] }
        var changed = token.inner
        changed[number] = next
        return after(Token(token.step, changed), gone)
      }
    }
  }

  private func isInExit(_ state: State) -> Bool { state.root.map { exits.contains($0.step) } ?? false }

  /// The states that a change of one of the lists leads to; none where clocks lead round for ever.
  private func states(_ outcome: Outcome, from state: State, _ change: (Token?) -> State) -> [State?] {
    switch outcome {
    case .at(let token): return [change(token)]
    case .finished: return [change(nil)]
    case .spins: return [nil]
    case .exit(let id):
      // Everything else is left.
      var waiting = [(id, Set<String>())]
      var found: [State?] = []
      while let (id, passed) = waiting.popLast() {
        if case .exit(let next)? = left(id, state.gone) {
          if passed.contains(id) { found.append(nil) } else { waiting.append((next, passed.union([id]))) }
          continue
        }
        for begun in begin(id, state.gone) {
          switch begun {
          case .at(let token): found.append(State(root: token, runs: state.runs.map { _ in nil }, gone: state.gone))
          case .exit(let next):
            // What stands inside an exit may be left for it again.
            let isPassed = next == id || passed.contains(next)
            if isPassed { found.append(nil) } else { waiting.append((next, passed.union([id]))) }
          case .finished, .spins: found.append(nil)
          }
        }
      }
      return found
    }
  }

  private func moves(_ state: State) -> [Move] {
    guard let root = state.root else { return [] }
    var moves: [Move] = []
    func main(_ token: Token?) -> State {
      token == nil ? State(runs: state.runs.map { _ in nil }) : State(root: token, runs: state.runs, gone: state.gone)
    }
    for (outcome, isDependable) in events(root, state.gone) {
      moves += states(outcome, from: state, main).map { Move(state: $0, mover: 0, isDependable: isDependable) }
    }
    for (number, run) in state.runs.enumerated() {
      func changed(_ token: Token?) -> State {
        var next = state
        next.runs[number] = token
        return next
      }
      if let run {
        for (outcome, isDependable) in events(run, state.gone) {
          moves += states(outcome, from: state, changed).map {
            Move(state: $0, mover: number + 1, isDependable: isDependable)
          }
        }
      } else {
        for outcome in starts(ofRun: number, root: root).flatMap({ begin($0, state.gone) }) {
          moves += states(outcome, from: state, changed).map { Move(state: $0, mover: nil, isDependable: true) }
        }
      }
    }
    return moves + clocks(state, root)
  }

  /// A clock that runs out changes all lists at once; one that has run out may be given a later day.
  private func clocks(_ state: State, _ root: Token) -> [Move] {
    var moves = state.gone.map { clock in
      Move(
        state: State(root: root, runs: state.runs, gone: state.gone.subtracting([clock])), mover: nil,
        isDependable: false)
    }
    for clock in Set(0..<GeneratedProcess.clocks).subtracting(state.gone) {
      let gone = state.gone.union([clock])
      let struck = State(root: root, runs: state.runs, gone: gone)
      for outcome in after(root, gone) + self.struck(root, by: clock, gone) {
        let isExit = if case .exit = outcome { true } else { false }
        for next in states(outcome, from: struck, { State(root: $0, runs: state.runs, gone: gone) }) {
          guard var next else {
            moves.append(Move(state: nil, mover: nil, isDependable: true))
            continue
          }
          guard !isExit else {
            moves.append(Move(state: next, mover: 0, isDependable: true))
            // A run that the clock leads away as well does not hang on the process.
            for (number, run) in state.runs.enumerated() where run.map({ isLeft($0, gone) }) ?? false {
              moves.append(Move(state: next, mover: number + 1, isDependable: true))
            }
            continue
          }
          var isLeft = false
          for (number, run) in state.runs.enumerated() where !isLeft {
            guard let run else { continue }
            // Runs have one step at a time inside and outside, so that one outcome of each is enough.
            switch (after(run, gone) + self.struck(run, by: clock, gone)).first {
            case .at(let token): next.runs[number] = token
            case .exit?:
              isLeft = true
              // What the clock leads the process itself away from as well does not hang on the run.
              let isForAll = outcome != .at(root)
              for outcome in after(run, gone) {
                moves += states(outcome, from: next, { _ in next }).map {
                  Move(state: $0, mover: number + 1, isDependable: true, isForAll: isForAll)
                }
              }
            case .spins: moves.append(Move(state: nil, mover: nil, isDependable: true))
            case .finished, nil: next.runs[number] = nil
            }
          }
          if !isLeft { moves.append(Move(state: next, mover: nil, isDependable: true, isForAll: true)) }
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
    for case .at(let token) in process.steps.first.map({ begin($0.id, []) }) ?? [] {
      add(State(root: token, runs: none))
    }
    while all.count < states.count {
      guard states.count <= limit else { return nil }
      let moves = moves(states[all.count])
      all.append(moves)
      for move in moves { if let next = move.state { add(next) } }
    }
    var findings = Findings()
    findings.sticks = all.joined().contains { $0.state == nil }
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
        for move in moves where (move.mover == mover || move.isForAll) && move.isDependable {
          if let next = move.state.flatMap({ numbers[$0] }) { before[next].append(number) }
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
