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

  /// What a comparison of two values shows where it has that outcome.
  static func counted(_ op: Operator, _ left: Syntax, _ right: Syntax, _ outcome: Bool) -> Set<String> {
    for (subject, other, op) in [(left, right, op), (right, left, op.mirrored)] {
      let isOther = op == .notEqual && outcome || op == .equal && !outcome
      switch other.form {
      case .list(let items) where items.isEmpty: return isOther ? filled(subject, upTo: 1) : []
      case .string(let text) where text.isEmpty: return isOther ? filled(subject, upTo: 1) : []
      default: break
      }
      guard op.binding == .comparison, let number = number(other) else { continue }
      if let measured = measured(subject) {
        let least = (0...mostCounted).first { op.holds(Number($0), number) == outcome } ?? mostCounted
        return filled(measured, upTo: least)
      }
      guard op.holds(0, number) != outcome else { continue }
      return Set([key(subject).map(notZero)].compactMap(\.self))
    }
    return []
  }

  /// The list or text whose items or characters a call counts; nil for any other expression.
  private static func measured(_ syntax: Syntax) -> Syntax? {
    guard case .call(let label, let arguments) = syntax.form, arguments.count == 1 else { return nil }
    return label.text == "count" || label.text == "string length" ? arguments[0].value : nil
  }

  private static func filled(_ subject: Syntax, upTo count: Int) -> Set<String> {
    guard count > 0, let key = key(subject) else { return [] }
    return Set((1...min(count, mostCounted)).map { filled(key, by: $0) })
  }

  private static func number(_ syntax: Syntax) -> Number? {
    switch syntax.form {
    case .number(let number): number
    case .negate(let operand): number(operand)?.negated
    default: nil
    }
  }
}
