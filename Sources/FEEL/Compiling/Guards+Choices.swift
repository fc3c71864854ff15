/// What a condition shows a choice not to be, of the values that it can have.
extension Guards {
  /// Adds the values that a choice does not have where it has one of some.
  static func exclude(
    at subject: Syntax, isOneOf values: [Value], _ conditions: KnownConditions, to keys: inout Set<String>
  ) {
    guard let key = key(subject) else { return }
    keys.formUnion(conditions.excluded(at: key) { !values.contains($0) })
  }

  /// Adds the values that a choice does not have where it has none of some.
  static func exclude(
    at subject: Syntax, isNoneOf values: [Value], _ conditions: KnownConditions, to keys: inout Set<String>
  ) {
    guard let key = key(subject) else { return }
    keys.formUnion(conditions.excluded(at: key) { values.contains($0) })
  }

  /// The value that a text, or what is true or false, stands for; nil for anything else.
  static func value(_ syntax: Syntax) -> Value? {
    switch syntax.form {
    case .string(let text): .string(text)
    case .boolean(let truth): .boolean(truth)
    default: nil
    }
  }

  /// The values for which a test after `in` holds; nil where they are not written out.
  static func values(_ test: Form.Test) -> [Value]? {
    switch test {
    case .comparison(.equal, let operand): return value(operand).map { [$0] }
    case .comparison: return nil
    case .value(let operand):
      guard case .list(let items) = operand.form else { return value(operand).map { [$0] } }
      let values = items.compactMap(value)
      return values.count == items.count ? values : nil
    }
  }
}
