extension FateFinder {
  /// Steps that clocks which have run out lead between, so that none of them is ever done.
  struct Round {
    /// The steps, in the order in which they follow each other.
    let steps: [Int]
    /// The clocks.
    let clocks: Set<String>
  }

  /// The first round that a case can come to, with as few clocks as possible; nil where there is none.
  var round: Round? {
    guard list.isKnown, goesRound else { return nil }
    return Self.some(of: roundClocks.sorted()).lazy.compactMap { round(with: $0) }.first
  }

  /// The clocks that lead from one step to another, where they may lead round and are too many for every set of them to be
  /// tried; nil where all are.
  var untriedClocks: Set<String>? {
    guard list.isKnown, goesRound, case let clocks = roundClocks, clocks.count > Self.most else { return nil }
    return clocks
  }

  /// So many clocks are tried with each other in every way.
  static var triedClocks: Int { most }

  private var roundClocks: Set<String> {
    let inside = list.path == StepList.exitsPath ? inner(list).flatMap(\.interrupts).compactMap(\.cause.expired) : []
    let own = list.steps.indices.flatMap { expiring(from: $0) }.compactMap { edge -> String? in
      if case .step = edge.place { edge.cause?.expired } else { nil }
    }
    return Set(own + inside)
  }

  /// With more clocks than this only one and two of them are tried together, beside all of them, as everywhere else.
  private static let most = 8

  /// The sets of clocks to try, the small ones first.
  private static func some(of clocks: [String]) -> [Set<String>] {
    guard !clocks.isEmpty else { return [] }
    return (1...(clocks.count <= most ? clocks.count : 2)).flatMap { size in
      (1...size).reduce([[]]) { (sets: [[String]], _) in
        sets.flatMap { set in clocks.filter { clock in set.last.map { $0 < clock } ?? true }.map { set + [$0] } }
      }
    }.map { Set($0) }
  }

  /// Whether clocks lead round anywhere, whatever it takes.
  private var goesRound: Bool {
    let next = list.steps.indices.map { position in
      var targets = expiring(from: position).filter { !$0.isConditional }.map(\.place)
      if list.path == StepList.exitsPath {
        let leaving = list.steps[position].branches.flatMap { inner($0.list) + $0.list.steps }.flatMap(\.interrupts)
        targets += leaving.filter { $0.cause.expired != nil && !$0.isConditional }.map { place($0.target) }
      }
      return targets.compactMap { if case .step(let step) = $0 { step } else { nil } }
    }
    var left = Set(next.indices)
    var shrinks = true
    while shrinks {
      let ends = left.filter { left.isDisjoint(with: next[$0]) }
      left.subtract(ends)
      shrinks = !ends.isEmpty
    }
    return !left.isEmpty
  }

  /// Every step inside those of a list.
  private func inner(_ list: FlowList) -> [FlowStep] {
    list.steps.flatMap(\.branches).flatMap { $0.list.steps + inner($0.list) }
  }

  private func round(with clocks: Set<String>) -> Round? {
    for start in fate.reached.union(fate.passed.keys).sorted() {
      var way = [start]
      while let last = way.last, let step = next(after: last, clocks) {
        guard way.contains(step) else {
          way.append(step)
          continue
        }
        // Those on the way there are told of as the start of another.
        if step == start { return Round(steps: way, clocks: clocks) }
        break
      }
    }
    return nil
  }

  /// The step that one is left for at once.
  private func next(after position: Int, _ clocks: Set<String>) -> Int? {
    let isTaken = { (edge: Edge) in !edge.isConditional && clocks.contains(edge.cause?.expired ?? "") }
    let own = expiring(from: position).first(where: isTaken)?.place
    let inside = list.steps[position].branches.lazy.compactMap { self.leaving($0.list, clocks) }.first
    let place = own ?? (list.path == StepList.exitsPath ? inside.map { self.place(.exit($0)) } : nil)
    return if case .step(let step)? = place { step } else { nil }
  }

  /// The exit that a list is left for as soon as it is begun.
  private func leaving(_ list: FlowList, _ clocks: Set<String>) -> String? {
    var position = list.steps.isEmpty ? nil : 0
    var passed: Set<Int> = []
    while let current = position, passed.insert(current).inserted {
      let step = list.steps[current]
      let taken = step.interrupts.first {
        !$0.isConditional && clocks.contains($0.cause.expired ?? "") && $0.target != .step(step.id)
      }
      switch taken?.target {
      case .exit(let id): return id
      case .step(let id): position = list.position(of: id)
      case nil: return step.branches.lazy.compactMap { self.leaving($0.list, clocks) }.first
      }
    }
    return nil
  }
}
