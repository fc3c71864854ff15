/// What a condition shows of how many items a list has, and that a number is not 0.
extension Guards {
  /// What says that the list at a key has an item.
  static func filled(_ key: String) -> String { "\(key)\u{1F}[]" }

  /// What says that the number at a key is not 0.
  static func notZero(_ key: String) -> String { "\(key)\u{1F}!0" }

  /// What a comparison of two values shows where it has that outcome.
  static func counted(_ op: Operator, _ left: Syntax, _ right: Syntax, _ outcome: Bool) -> String? {
    for (subject, other, op) in [(left, right, op), (right, left, op.mirrored)] {
      if case .list(let items) = other.form, items.isEmpty {
        let isOther = op == .notEqual && outcome || op == .equal && !outcome
        return isOther ? key(subject).map(filled) : nil
      }
      guard let number = number(other), let holds = zero(op, number), holds != outcome else { continue }
      if case .call(let label, let arguments) = subject.form, label.text == "count", arguments.count == 1 {
        return key(arguments[0].value).map(filled)
      }
      return key(subject).map(notZero)
    }
    return nil
  }

  private static func number(_ syntax: Syntax) -> Number? {
    switch syntax.form {
    case .number(let number): number
    case .negate(let operand): number(operand)?.negated
    default: nil
    }
  }

  /// Whether a comparison of 0 with a number holds; nil where it is none.
  private static func zero(_ op: Operator, _ number: Number) -> Bool? {
    switch op {
    case .equal: number.signum == 0
    case .notEqual: number.signum != 0
    case .less: number.signum > 0
    case .lessOrEqual: number.signum >= 0
    case .greater: number.signum < 0
    case .greaterOrEqual: number.signum <= 0
    default: nil
    }
  }
}
