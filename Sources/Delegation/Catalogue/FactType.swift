public import FEEL

/// The type of a fact that who may decide can depend on.
public enum FactType: Sendable, Hashable {
  /// Any text.
  case text
  /// Any number.
  case number
  /// A whole number.
  case integer
  /// A count of days, counted as the delegation order says.
  case days
  /// True or false.
  case boolean
  /// A day.
  case date
  /// One of the texts.
  case choice([String])

  /// The FEEL type that a condition sees.
  public var feel: FEELType {
    switch self {
    case .text, .choice: .string
    case .number, .integer, .days: .number
    case .boolean: .boolean
    case .date: .date
    }
  }

  /// Whether a value is of the type; null is not.
  public func admits(_ value: Value) -> Bool {
    switch (self, value) {
    case (.text, .string), (.number, .number), (.boolean, .boolean), (.date, .date): true
    case (.integer, .number(let number)): number.isWhole
    case (.days, .number(let number)): number.isWhole && number.signum > 0
    case (.choice(let values), .string(let text)): values.contains(text)
    default: false
    }
  }

  /// What may stand there, in Swedish with its article.
  public var swedish: String {
    switch self {
    case .text: "en text"
    case .number: "ett tal"
    case .integer: "ett heltal"
    case .days: "ett antal dagar, minst 1"
    case .boolean: "true eller false"
    case .date: "ett datum (ÅÅÅÅ-MM-DD)"
    case .choice(let values): "ett av " + values.joined(separator: ", ")
    }
  }
}
