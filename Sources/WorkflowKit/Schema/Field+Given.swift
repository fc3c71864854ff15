public import FEEL

extension Field {
  /// When a field of a step's output that may be missing is surely there: a promise of the plugin, held to in every case.
  /// Of a field of its configuration it says when it must be filled in (`Field.needed`).
  ///
  /// It is told by another field beside it, which must always have a value: a choice, or true or false.
  public enum Given: Sendable, Hashable {
    /// Where that field has one of those values: `.when("förslag", ["begär anstånd"])`.
    case when(String, [Value])
    /// Where it has none of those values: `.unless("utfall", ["bordläggning", "återremiss"])`.
    case unless(String, [Value])

    /// The name of the field that tells.
    public var choice: String {
      switch self {
      case .when(let choice, _), .unless(let choice, _): choice
      }
    }

    /// The values that are named.
    package var values: [Value] {
      switch self {
      case .when(_, let values), .unless(_, let values): values
      }
    }

    /// Whether the field is there where the one that tells has that value.
    public func holds(for value: Value) -> Bool {
      switch self {
      case .when(_, let values): values.contains(value)
      case .unless(_, let values): !value.isNull && !values.contains(value)
      }
    }

    /// In words, to be read after `när`: `förslag är begär anstånd`.
    package var words: String {
      let words = values.map(\.word).inSwedish("eller")
      return switch self {
      case .when(let choice, _): "\(choice) är \(words)"
      case .unless(let choice, _): "\(choice) inte är \(words)"
      }
    }
  }
}

extension FieldType {
  /// The values of a choice, or true and false; nil where there are more than can be written out.
  package var options: [Value]? {
    switch self {
    case .choice(let choices): choices.map { .string($0.value) }
    case .boolean: [.boolean(true), .boolean(false)]
    default: nil
    }
  }
}

extension Value {
  /// A choice, or true or false, as it is written in a file.
  package var word: String { text ?? "\(self)" }
}
