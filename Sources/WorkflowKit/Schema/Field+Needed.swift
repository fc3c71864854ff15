package import FEEL

extension Sequence<Field> {
  /// The fields that must be filled in: those that are required, and those that another one asks for.
  ///
  /// - Parameter value: The value that a field has; nil where it is not known, and null where it is left out.
  package func needed(where value: (Field) -> Value?) -> [Field] {
    let all = Array(self)
    return all.filter { field in
      guard let needed = field.needed else { return field.required && field.standard.isNull }
      guard let choice = all.first(where: { $0.name == needed.choice }), let given = value(choice) else { return false }
      return needed.holds(for: given.isNull ? choice.standard : given)
    }
  }
}

extension Field {
  /// The first value of the field that asks for this one with which it may be left out.
  ///
  /// - Parameter fields: The fields beside it.
  package func waiver(among fields: [Field]) -> (choice: String, value: Value)? {
    guard let needed, let choice = fields.first(where: { $0.name == needed.choice }) else { return nil }
    return choice.type.options?.first { !needed.holds(for: $0) }.map { (choice.name, $0) }
  }
}
