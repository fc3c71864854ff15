/// What is known not to be null at a place in an expression.
///
/// The conditions that have been passed on the way there are asked what they show when a value is met that may be missing,
/// and not before: most expressions read none.
struct Presence {
  private var known: Set<String>
  /// The conditions that have been passed.
  private var passed: [Passed] = []

  /// A condition that has been passed; a class because it is asked once for all the places behind it.
  private final class Passed {
    private let condition: Syntax
    private let outcome: Bool
    /// What the names in it that stand for conditions show.
    private let conditions: KnownConditions
    /// What it shows.
    private(set) lazy var shown = Guards.present(condition, when: outcome, knowing: conditions)

    init(_ condition: Syntax, _ outcome: Bool, _ conditions: KnownConditions) {
      self.condition = condition
      self.outcome = outcome
      self.conditions = conditions
    }
  }

  /// Where those names and paths are known to be there.
  init(_ keys: Set<String>) { known = keys }

  /// Goes past a condition that had that outcome.
  mutating func pass(_ condition: Syntax, when outcome: Bool, knowing conditions: KnownConditions) {
    passed.append(Passed(condition, outcome, conditions))
  }

  /// Whether a name or path is there.
  func contains(_ key: String) -> Bool {
    known.contains(key) || passed.contains { $0.shown.contains(key) }
  }

  /// Forgets those that another name hides.
  mutating func keep(where isSeen: (String) -> Bool) {
    known = passed.reduce(into: known) { $0.formUnion($1.shown) }.filter(isSeen)
    passed = []
  }
}
