/// What is known not to be null at a place in an expression.
///
/// The conditions that have been passed on the way there are asked what they show when a value is met that may be missing,
/// and not before: most expressions read none.
struct Presence {
  private var known: Set<String>
  /// What the conditions that have been asked show.
  private var shown: Set<String> = []
  /// Those that have not been asked yet.
  private var passed: [Passed] = []

  /// A condition that has been passed.
  private struct Passed {
    let condition: Syntax
    let outcome: Bool
    /// What the names in it that stand for conditions show.
    let conditions: KnownConditions
  }

  /// Where those names and paths are known to be there.
  init(_ keys: Set<String>) { known = keys }

  /// Goes past a condition that had that outcome.
  mutating func pass(_ condition: Syntax, when outcome: Bool, knowing conditions: KnownConditions) {
    passed.append(Passed(condition: condition, outcome: outcome, conditions: conditions))
  }

  /// Whether a name or path is there.
  mutating func contains(_ key: String) -> Bool {
    if known.contains(key) { return true }
    ask()
    return !shown.isEmpty && shown.contains(key)
  }

  private mutating func ask() {
    for past in passed {
      let found = Guards.present(past.condition, when: past.outcome, knowing: past.conditions)
      shown = shown.isEmpty ? found : shown.union(found)
    }
    passed = []
  }

  /// Forgets those that another name hides.
  mutating func keep(where isSeen: (String) -> Bool) {
    ask()
    known = known.filter(isSeen)
    shown = shown.filter(isSeen)
  }
}
