public import CivilTime

/// A value of FEEL, the expression language of OMG DMN 1.5, and of everything a case remembers.
///
/// Strings are compared by code point, contexts without regard to the order of their entries.
public enum Value: Sendable {
  case null
  case boolean(Bool)
  case number(Number)
  case string(String)
  case date(CivilDate)
  case instant(Instant)
  case period(Period)
  case list([Value])
  case context(Context)
  indirect case range(ValueRange)

  /// Whether this is null.
  public var isNull: Bool {
    if case .null = self { return true }
    return false
  }

  /// The text, where this is a string.
  public var text: String? {
    if case .string(let text) = self { return text }
    return nil
  }

  /// The truth value, where this is a boolean.
  public var boolean: Bool? {
    if case .boolean(let value) = self { return value }
    return nil
  }

  /// The number, where this is one.
  public var number: Number? {
    if case .number(let value) = self { return value }
    return nil
  }

  /// The whole number, where this is one that fits in an `Int`.
  public var integer: Int? { number?.integer }

  /// The day, where this is a date.
  public var date: CivilDate? {
    if case .date(let value) = self { return value }
    return nil
  }

  /// The point in time, where this is one.
  public var instant: Instant? {
    if case .instant(let instant) = self { return instant }
    return nil
  }

  /// The length of time in whole calendar units, where this is one.
  public var period: Period? {
    if case .period(let period) = self { return period }
    return nil
  }

  /// The range, where this is one.
  public var range: ValueRange? {
    if case .range(let range) = self { return range }
    return nil
  }

  /// The items, where this is a list.
  public var list: [Value]? {
    if case .list(let items) = self { return items }
    return nil
  }

  /// The entries, where this is a context.
  public var context: Context? {
    if case .context(let context) = self { return context }
    return nil
  }

  /// The entry of that name, where this is a context that has it; otherwise null.
  public subscript(name: String) -> Value {
    guard case .context(let context) = self else { return .null }
    return context[name] ?? .null
  }

  /// The Swedish word for what this is, for messages.
  public var kind: String {
    switch self {
    case .null: "inget värde"
    case .boolean: "sant/falskt"
    case .number: "tal"
    case .string: "text"
    case .date: "datum"
    case .instant: "tidpunkt"
    case .period: "tidslängd"
    case .list: "lista"
    case .context: "post"
    case .range: "intervall"
    }
  }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
  /// A text as written.
  public init(stringLiteral value: String) { self = .string(value) }
  /// A whole number as written.
  public init(integerLiteral value: Int) { self = .number(Number(value)) }
  /// A truth value as written.
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
  /// A list of the items as written.
  public init(arrayLiteral elements: Value...) { self = .list(elements) }
  /// A context of the entries as written; of two with the same name the later holds.
  public init(dictionaryLiteral elements: (String, Value)...) { self = .context(Context(elements)) }
  /// Null.
  public init(nilLiteral: ()) { self = .null }
}
