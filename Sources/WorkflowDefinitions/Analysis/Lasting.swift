import FEEL

/// How long what has been shown to be there stays so: until a step that it hangs on is done again, or until time passes.
///
/// What is shown of an input lasts; that is corrected by people who see what follows.
struct Lasting {
  /// The facts that hang on a step, by the step.
  private var dependents: [String: Set<String>] = [:]
  /// The names whose values change as time passes.
  private(set) var fading: Set<String> = ["clocks"]
  /// The facts that hang on any step.
  private(set) var dependent: Set<String> = []
  /// The steps that facts can read.
  let steps: Set<String>

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

  /// The facts that hang on a step.
  func dependents(on step: String) -> Set<String> { dependents[step] ?? [] }

  /// The name that a key begins with.
  static func root(of key: String) -> String {
    guard let end = key.utf8.firstIndex(of: KnownConditions.markByte) else { return key }
    return String(key[..<end])
  }
}
