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

  /// Whether what a key says still holds once a step has been under way.
  ///
  /// - Parameters:
  ///   - waits: Whether time may have passed.
  ///   - isBeside: Whether the steps of the process go on meanwhile.
  func keeps(_ key: String, after id: String, waits: Bool, isBeside: Bool = false) -> Bool {
    if key == id { return true }
    let root = Self.root(of: key)
    if root == id { return false }
    if dependents[id]?.contains(root) == true || (waits && fading.contains(root)) { return false }
    return !(isBeside && waits) || !dependent.contains(root) && (root == key || !steps.contains(root))
  }

  /// The name that a key begins with.
  static func root(of key: String) -> String {
    guard let end = key.utf8.firstIndex(of: mark) else { return key }
    return String(key[..<end])
  }

  private static let mark = UInt8(KnownConditions.mark.asciiValue ?? 0x1F)
}
