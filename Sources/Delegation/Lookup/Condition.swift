import FEEL

/// A compiled condition behind one reference: a lookup hands it about without counting all that an expression holds.
final class Condition: Sendable {
  let expression: Expression

  init(_ expression: Expression) { self.expression = expression }
}
