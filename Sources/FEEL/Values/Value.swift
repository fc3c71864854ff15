public import CivilTime

/// A value of FEEL, the expression language of OMG DMN 1.5, and of everything a case remembers.
///
/// Strings are compared by code point, contexts without regard to the order of their entries. Equality here tells
/// whether two values are the same; whether they are equal as the standard has it is `Comparison`'s to say.
public enum Value: Sendable {
  case null
  case boolean(Bool)
  case number(Number)
  case string(String)
  case date(CalendarDate)
  indirect case time(ClockTime)
  indirect case dateAndTime(DateAndTime)
  case daysDuration(DaysDuration)
  case monthsDuration(MonthsDuration)
  /// A length of time as the law counts it and the standard does not: in weeks, or in months and days.
  case calendarPeriod(Period)
  case list([Value])
  case context(Context)
  indirect case range(ValueRange)
  case function(FunctionValue)

  /// A day of the law's calendar.
  public static func date(_ date: CivilDate) -> Value { .date(CalendarDate(date)) }

  /// A moment, as a date and time in UTC.
  public static func instant(_ instant: Instant) -> Value { .dateAndTime(DateAndTime(instant)) }

  /// A length of time in whole calendar units, as the kind of duration that has them.
  public static func period(_ period: Period) -> Value {
    if period.weeks == 0, period.totalMonths == 0, let days = DaysDuration(days: period.totalDays) {
      return .daysDuration(days)
    }
    // Sixteen months stay sixteen months, and are not told as one year and four.
    if period.totalDays == 0, period.months < 12, let months = MonthsDuration(months: period.totalMonths) {
      return .monthsDuration(months)
    }
    return .calendarPeriod(period)
  }

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

  /// The day, where this is a date within the law's calendar, 1753–2400.
  public var date: CivilDate? {
    if case .date(let value) = self { return value.civil }
    return nil
  }

  /// The moment in whole milliseconds, where this is a date and time with a zone, within 1753–2400.
  public var instant: Instant? {
    if case .dateAndTime(let value) = self { return value.instant }
    return nil
  }

  /// The length of time in whole calendar units, where this is a duration that has them.
  public var period: Period? {
    switch self {
    case .calendarPeriod(let period): return period
    case .daysDuration(let duration):
      return duration.wholeDays.flatMap { UInt16(exactly: $0) }.map { .days($0) }
    case .monthsDuration(let duration):
      guard duration.months >= 0, let years = UInt16(exactly: duration.years) else { return nil }
      return Period(years: years, months: UInt16(duration.monthsOfYear))
    default: return nil
    }
  }

  /// The function, where this is one.
  public var function: FunctionValue? {
    if case .function(let function) = self { return function }
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
    case .time: "klockslag"
    case .dateAndTime: "tidpunkt"
    case .daysDuration: "tidslängd i dagar"
    case .monthsDuration: "tidslängd i månader"
    case .calendarPeriod: "tidslängd"
    case .list: "lista"
    case .context: "en grupp uppgifter"
    case .range: "intervall"
    case .function: "funktion"
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
