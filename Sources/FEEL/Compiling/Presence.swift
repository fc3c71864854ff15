/// What is known not to be null at a place in an expression.
///
/// The conditions that have been passed on the way there are asked what they show when a value is met that may be missing,
/// and not before: most expressions read none.
struct Presence {
  private var known: Set<String>
  private var passed: [Passed] = []

  /// A condition that has been passed.
  private struct Passed {
    let condition: Syntax
    let outcome: Bool
    /// What the names in it that stand for conditions show; nil where they may be hidden.
    let conditions: KnownConditions?
  }

  /// Where those names and paths are known to be there.
  init(_ keys: Set<String>) { known = keys }

  /// Goes past a condition that had that outcome.
  mutating func pass(_ condition: Syntax, when outcome: Bool, knowing conditions: KnownConditions?) {
    passed.append(Passed(condition: condition, outcome: outcome, conditions: conditions))
  }

  /// The names and paths that are there.
  var keys: Set<String> {
    passed.reduce(into: known) { keys, past in
      keys.formUnion(
        Guards.present(past.condition, when: past.outcome, knowing: past.conditions ?? KnownConditions()))
    }
  }

  /// Forgets those that another name hides.
  mutating func keep(where isSeen: (String) -> Bool) {
    known = keys.filter(isSeen)
    passed = []
  }
}
