/// A step that cannot be reached, and those that cannot be reached only because of it.
struct Unreached {
  /// Its position in its list.
  let root: Int
  /// The positions of the others.
  let others: [Int]
}

extension FateFinder {
  /// The steps that cannot be reached, each behind the one where the fault is.
  ///
  /// What leads to it stands under no other: of several that lead to each other the first in the file, or the one behind a
  /// step that is never done.
  ///
  /// - Parameter told: Steps that cannot be reached either, but of which something else tells.
  func unreached(besides told: Set<Int> = []) -> [Unreached] {
    let dead = Set(list.steps.indices).subtracting(fate.reached).subtracting(told)
    let behind = fate.neverDone.isEmpty ? [] : dead.sorted().filter { neverDone(before: $0) != nil }
    let order = behind + dead.sorted()
    var seen: Set<Int> = []
    // Only one that began later can lead to one that began earlier.
    let starts = order.filter { seen.contains($0) ? false : !visit($0, in: dead, &seen).isEmpty }
    seen = []
    return starts.reversed().compactMap { start in
      seen.contains(start) ? nil : Unreached(root: start, others: visit(start, in: dead, &seen).sorted())
    }.sorted { $0.root < $1.root }
  }

  /// The positions that a step leads to, and those that they lead to, without those seen before.
  private func visit(_ start: Int, in positions: Set<Int>, _ seen: inout Set<Int>) -> [Int] {
    seen.insert(start)
    var found = [start]
    var next = 0
    while next < found.count {
      for position in successors(of: found[next]) where positions.contains(position) {
        if seen.insert(position).inserted { found.append(position) }
      }
      next += 1
    }
    return found
  }

  /// The exits that a step or anything inside it leads to.
  func exits(from position: Int) -> Set<String> {
    let own = edges[position].compactMap { if case .exit(let id) = $0.place { id } else { nil } }
    return list.steps[position].exits.union(own)
  }

  /// The step that leads to another of the list, can be reached itself, and is never done.
  func neverDone(before position: Int) -> FlowStep? {
    neverDone { earlier in
      list.steps[earlier].next.isEmpty
        ? list.isRow && earlier + 1 == position
        : list.steps[earlier].next.contains { $0.target == .step(list.steps[position].id) }
    }
  }

  /// The step that leads to an exit, can be reached itself, and is never done.
  func neverDone(before exit: String) -> FlowStep? {
    neverDone { list.steps[$0].next.contains { $0.target == .exit(exit) } }
  }

  /// The step just before in a row that leads past one, with the last way that does; or that only leads back.
  func leadingPast(_ position: Int) -> (step: FlowStep, way: FlowWay, isBack: Bool)? {
    guard list.isRow, position > 0 else { return nil }
    let step = list.steps[position - 1]
    let way = step.next.last { way in
      switch way.target {
      case .exit: true
      case .step(let id): list.position(of: id).map { $0 > position } ?? false
      }
    }
    return (way ?? step.next.last).map { (step, $0, isBack: way == nil) }
  }

  private func neverDone(where leads: (Int) -> Bool) -> FlowStep? {
    fate.neverDone.first(where: leads).map { list.steps[$0] }
  }
}

extension FlowStep {
  /// The exits that it names, or that anything inside it does.
  fileprivate var exits: Set<String> {
    let own = (next + interrupts).compactMap { if case .exit(let id) = $0.target { id } else { nil } }
    return branches.reduce(into: Set(own)) { $0.formUnion($1.list.exits) }
  }
}

extension FlowList {
  /// The exits that its steps name.
  var exits: Set<String> { steps.reduce(into: []) { $0.formUnion($1.exits) } }
}
