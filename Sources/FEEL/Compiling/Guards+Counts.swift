/// What a condition shows of how many items a list has, how many characters a text, and that a number is not 0.
extension Guards {
  /// More items and characters than this are not told of.
  private static let mostCounted = 20

  /// What says that the list at a key has an item, or the text there a character.
  static func filled(_ key: String) -> String { "\(key)\u{1F}[]" }

  /// What says that the list at a key has so many items, or the text there so many characters.
  static func filled(_ key: String, by count: Int) -> String { count > 1 ? "\(filled(key))\(count)" : filled(key) }

  /// What says that the number at a key is not 0.
  static func notZero(_ key: String) -> String { "\(key)\u{1F}!0" }

  /// Adds what a comparison of two values shows where it has that outcome.
  static func addCounted(
    _ op: Operator, _ left: Syntax, _ right: Syntax, _ outcome: Bool, to keys: inout Set<String>
  ) {
    for (subject, other, op) in [(left, right, op), (right, left, op.mirrored)] {
      let isOther = op == .notEqual && outcome || op == .equal && !outcome
      switch other.form {
      case .list(let items) where items.isEmpty: return isOther ? addFilled(subject, upTo: 1, to: &keys) : ()
      case .string(let text) where text.isEmpty: return isOther ? addFilled(subject, upTo: 1, to: &keys) : ()
      default: break
      }
      guard let number = number(other), op.binding == .comparison else { continue }
      if let measured = measured(subject) {
        let least = (0...mostCounted).first { op.holds(Number($0), number) == outcome } ?? mostCounted
        return addFilled(measured, upTo: least, to: &keys)
      }
      guard op.holds(0, number) != outcome else { continue }
      if let key = key(subject) { keys.insert(notZero(key)) }
      return
    }
  }

  /// The list or text whose items or characters a call counts; nil for any other expression.
  private static func measured(_ syntax: Syntax) -> Syntax? {
    guard case .call(let label, let arguments) = syntax.form, arguments.count == 1 else { return nil }
    return label.text == "count" || label.text == "string length" ? arguments[0].value : nil
  }

  private static func addFilled(_ subject: Syntax, upTo count: Int, to keys: inout Set<String>) {
    guard count > 0, let key = key(subject) else { return }
    for count in 1...min(count, mostCounted) { keys.insert(filled(key, by: count)) }
  }

  private static func number(_ syntax: Syntax) -> Number? {
    switch syntax.form {
    case .number(let number): number
    case .negate(let operand): number(operand)?.negated
    default: nil
    }
  }
}
