import SourceDiagnostics

extension FateFinder {
  /// The shortest way to a step that can be reached.
  func story(to position: Int) -> Story { story(to: .step(position), without: nil) ?? Story() }

  /// The shortest way to a place on which a step is never done, told with the choices that lead past that step; nil where
  /// there is none.
  func story(to goal: Place, without avoided: Int?) -> Story? {
    let avoidedID = avoided.map { list.steps[$0].id }
    var from: [Place: (step: Int, edge: Edge)] = [:]
    var waiting = starts.sorted().map { Place.step($0) }
    var seen = Set(waiting)
    var next = 0
    while next < waiting.count, !seen.contains(goal) {
      defer { next += 1 }
      guard case .step(let position) = waiting[next] else { continue }
      for edge in edges[position] where position != avoided || !edge.isAnswer {
        // A way that is taken only where the step has been done would contradict the story.
        if let avoidedID, edge.shown.contains(avoidedID) { continue }
        guard seen.insert(edge.place).inserted else { continue }
        from[edge.place] = (position, edge)
        waiting.append(edge.place)
      }
    }
    guard seen.contains(goal) else { return nil }
    var way: [(step: Int, edge: Edge)] = []
    var place = goal
    while let (step, edge) = from[place] {
      way.append((step, edge))
      place = .step(step)
    }
    return story(of: way.reversed(), without: avoided)
  }

  /// A way on which a step is never done, told with the choices that lead past that step.
  func story(of way: [(step: Int, edge: Edge)], without avoided: Int?) -> Story {
    var story = Story()
    let passed = Set(way.map(\.step))
    for (step, edge) in way {
      let isTold = avoided.map { matters(edge, from: step, for: $0, besides: passed) } ?? true
      story.go(edge, from: list.steps[step].id, isTold: isTold)
    }
    return story
  }

  /// Whether another answer at a step would lead to one that the way passes by, without coming back to the way first.
  private func matters(_ taken: Edge, from step: Int, for avoided: Int, besides passed: Set<Int>) -> Bool {
    guard taken.isAnswer else { return true }
    var waiting = edges[step].filter { $0.isAnswer && $0.place != taken.place }.map(\.place)
    var seen: Set<Place> = []
    while let place = waiting.popLast() {
      guard case .step(let position) = place, seen.insert(place).inserted else { continue }
      if position == avoided { return true }
      if !passed.contains(position) { waiting += edges[position].map(\.place) }
    }
    return false
  }

  /// The steps that lead nowhere but to each other when all clocks have run out, each round by itself; without those that
  /// only wait for something inside, of which the inside tells.
  var closedGroups: [[Int]] {
    guard !fate.stuck.isEmpty else { return [] }
    let next = Dictionary(uniqueKeysWithValues: fate.stuck.map { ($0, after($0)) })
    var seen: Set<Int> = []
    return fate.stuck.sorted().compactMap { start in
      guard !seen.contains(start) else { return nil }
      let group = (next[start] ?? []).union([start])
      guard group.allSatisfy({ $0 == start || next[$0]?.contains(start) == true }) else { return nil }
      seen.formUnion(group)
      return group.isDisjoint(with: fate.waiting) ? group.sorted() : nil
    }
  }

  /// The steps that one leads to, directly or not, when all clocks have run out.
  private func after(_ position: Int) -> Set<Int> {
    var found: Set<Int> = []
    var waiting = [position]
    while let step = waiting.popLast() {
      for next in certainSuccessors(of: step) where found.insert(next).inserted { waiting.append(next) }
    }
    return found
  }

  /// The positions that a step leads to.
  func successors(of position: Int) -> [Int] {
    edges[position].compactMap { if case .step(let step) = $0.place { step } else { nil } }
  }

  /// What happens from a step that cannot end, when all clocks have run out.
  func loop(from first: Int) -> Loop {
    var way = [first]
    while let last = way.last, let next = certainSuccessors(of: last).first {
      if let start = way.firstIndex(of: next) { return loop(Array(way[start...])) }
      way.append(next)
    }
    return Loop(steps: [], left: [], closing: nil, words: "\"\(list.steps[first].id)\" blir aldrig klart")
  }

  /// What goes on for ever.
  struct Loop {
    /// The steps, the first of them one that is done; empty where there is none.
    let steps: [Int]
    /// Those that are left at once, with the clocks by which they are.
    let left: [(step: Int, clock: String)]
    /// Where the way stands that leads back; nil where none is written.
    let closing: SourcePlace?
    let words: String
  }

  private func loop(_ steps: [Int]) -> Loop {
    let start = steps.firstIndex { forced($0) == nil } ?? 0
    let steps = Array(steps[start...] + steps[..<start])
    let left = steps.compactMap { step in forced(step)?.cause?.expired.map { (step: step, clock: $0) } }
    let names = steps.map { "\"\(list.steps[$0].id)\"" }
    guard names.count > 1, let first = names.first else {
      return Loop(steps: steps, left: left, closing: closing(steps), words: "\(names.joined()) görs om och om igen")
    }
    let words = (names + [first]).joined(separator: " → ") + " går runt utan slut"
    return Loop(steps: steps, left: left, closing: closing(steps), words: words)
  }

  /// Where the way stands that leads back in a round.
  private func closing(_ steps: [Int]) -> SourcePlace? {
    let following = steps.dropFirst() + steps.prefix(1)
    let back = zip(steps, following).first { step, next in next <= step }
    return back.flatMap { step, next in certain(from: step).first { $0.place == .step(next) }?.source }
  }

  private func certainSuccessors(of position: Int) -> [Int] {
    certain(from: position).compactMap { if case .step(let step) = $0.place { step } else { nil } }
  }
}
