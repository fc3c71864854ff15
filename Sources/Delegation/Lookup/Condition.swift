import FEEL

/// A compiled condition behind one reference: a lookup hands it about without counting all that an expression holds.
final class Condition: Sendable {
  let expression: Expression
  /// What it says, in words where it has any: made once, since every explanation says it.
  let words: String

  init(_ expression: Expression, _ facts: [Fact]) {
    self.expression = expression
    words = ConditionWords(facts).text(expression.source)
  }
}
