import YAMLSource

/// The ways between the steps of one list, as they are written: steps that cannot be read for other reasons count too.
struct StepGraph {
  /// The steps that a step may lead to, and whether it may lead out of the list.
  struct Ways {
    var steps: [String] = []
    var ends = false
  }

  /// The steps in order.
  let steps: [(id: String, node: YAMLNode)]
  private let ways: [String: Ways]

  /// The graph of a list; nil where a name or a target is not known, which is reported elsewhere.
  init?(_ nodes: [YAMLNode], exits: Set<String>) {
    let steps = nodes.compactMap { node in node["id"]?.scalar.map { (id: $0.text, node: node) } }
    let ids = Set(steps.map(\.id))
    guard steps.count == nodes.count, ids.count == steps.count else { return nil }
    var all: [String: Ways] = [:]
    for (index, (id, node)) in steps.enumerated() {
      var ways = Ways()
      let next = node["next"]?.sequence ?? []
      for entry in next + (node["interrupts"]?.sequence ?? []) {
        guard let target = entry["to"]?.scalar?.text else { return nil }
        if ids.contains(target) {
          ways.steps.append(target)
        } else if exits.contains(target) {
          ways.ends = true
        } else {
          return nil
        }
      }
      if next.isEmpty {
        if index + 1 < steps.count { ways.steps.append(steps[index + 1].id) } else { ways.ends = true }
      }
      all[id] = ways
    }
    self.steps = steps
    self.ways = all
  }

  /// The steps that can be reached from the first one and from those given.
  func reached(from others: Set<String>) -> Set<String> {
    var found: Set<String> = []
    var waiting = steps.prefix(1).map(\.id) + others
    while let id = waiting.popLast() {
      guard found.insert(id).inserted else { continue }
      waiting += ways[id]?.steps ?? []
    }
    return found
  }

  /// The steps from which the end or an exit can be reached.
  var ending: Set<String> {
    var found: Set<String> = []
    var grows = true
    while grows {
      grows = false
      for (id, ways) in ways where !found.contains(id) && (ways.ends || ways.steps.contains(where: found.contains)) {
        found.insert(id)
        grows = true
      }
    }
    return found
  }
}
