extension FateFinder {
  /// The shortest way to a step that can be reached.
  func story(to position: Int) -> Story { story(to: .step(position), without: nil) ?? Story() }

  /// The shortest way to a place on which a step is never done; nil where there is none.
  func story(to goal: Place, without avoided: Int?) -> Story? {
    var from: [Place: (step: Int, cause: FlowWay.Cause?)] = [:]
    var waiting = list.starts.map { Place.step($0) }
    var seen = Set(waiting)
    var next = 0
    while next < waiting.count, !seen.contains(goal) {
      defer { next += 1 }
      guard case .step(let position) = waiting[next] else { continue }
      for edge in edges[position] where position != avoided || !edge.isAnswer {
        guard seen.insert(edge.place).inserted else { continue }
        from[edge.place] = (position, edge.cause)
        waiting.append(edge.place)
      }
    }
    guard seen.contains(goal) else { return nil }
    var way: [(step: Int, cause: FlowWay.Cause?)] = []
    var place = goal
    while let (step, cause) = from[place] {
      way.append((step, cause))
      place = .step(step)
    }
    var story = Story()
    for (step, cause) in way.reversed() { story.go(cause, from: list.steps[step].title) }
    return story
  }

  /// The steps that cannot end, those that lead to each other together; without those that only wait for something
  /// inside, of which the inside tells.
  var stuckGroups: [[Int]] {
    var left = fate.stuck
    var groups: [[Int]] = []
    while let first = left.min() {
      var group: Set<Int> = [first]
      var grows = true
      while grows {
        let more = left.subtracting(group).filter { position in
          successors(of: position).contains(where: group.contains)
            || group.contains { successors(of: $0).contains(position) }
        }
        group.formUnion(more)
        grows = !more.isEmpty
      }
      left.subtract(group)
      if group.isDisjoint(with: fate.waiting) { groups.append(group.sorted()) }
    }
    return groups
  }

  /// The positions that a step leads to.
  func successors(of position: Int) -> [Int] {
    edges[position].compactMap { if case .step(let step) = $0.place { step } else { nil } }
  }

  /// What happens from a step that cannot end.
  func loop(from first: Int) -> String {
    var way = [first]
    while let last = way.last, let next = successors(of: last).first {
      if let start = way.firstIndex(of: next) {
        let titles = (way[start...] + [next]).map { "\"\(list.steps[$0].title)\"" }
        return titles.count == 2
          ? "\(titles[0]) görs om och om igen" : "det går runt utan slut: " + titles.joined(separator: " → ")
      }
      way.append(next)
    }
    return "\"\(list.steps[first].title)\" blir aldrig klart"
  }
}
