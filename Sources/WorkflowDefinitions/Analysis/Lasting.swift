import FEEL

/// How long what has been shown to be there stays so: until a step that it hangs on is done again, or until time passes.
///
/// What is shown of an input lasts; that is corrected by people who see what follows.
struct Lasting {
  /// The facts that hang on a step, by the step.
  private var dependents: [String: Set<String>] = [:]
  /// The names whose values change as time passes.
  private var fading: Set<String> = ["clocks"]
  /// The facts that hang on any step.
  private var dependent: Set<String> = []
  private let steps: Set<String>

  /// - Parameters:
  ///   - facts: The names of the facts.
  ///   - steps: The names of the steps that facts can read.
  init(facts: [String], _ conditions: KnownConditions, steps: Set<String>) {
    self.steps = steps
    for fact in facts {
      let names = conditions.read(by: fact)
      if !names.isDisjoint(with: ["clocks", "today()", "now()"]) { fading.insert(fact) }
      for step in names.intersection(steps) {
        dependents[step, default: []].insert(fact)
        dependent.insert(fact)
      }
    }
  }

  /// What of it still holds once a step has been under way.
  ///
  /// - Parameters:
  ///   - waits: Whether time may have passed.
  ///   - isBeside: Whether the steps of the process go on meanwhile.
  func kept(_ shown: Set<String>, after id: String, waits: Bool, isBeside: Bool = false) -> Set<String> {
    let changed = dependents[id] ?? []
    guard !changed.isEmpty || waits else {
      return shown.filter { !$0.hasPrefix(id + KnownConditions.separator) }
    }
    return shown.filter { key in
      let root = String(key.prefix { $0 != KnownConditions.mark })
      if root == id { return key == id }
      if changed.contains(root) || (waits && fading.contains(root)) { return false }
      return !(isBeside && waits) || !dependent.contains(root) && (root == key || !steps.contains(root))
    }
  }
}
