import CivilTime

/// What kind of values a name can have, as far as conditions can be compared with each other.
enum Domain: Sendable, Hashable {
  case number, integer, string, date, boolean
  /// Lengths of time: in days, in months, or of whichever kind.
  case days, months, length
  /// How two values lie to each other: the first is less (-1), as much (0) or more (1).
  case order

  init?(_ type: FEELType) {
    switch type.unwrapped {
    case .number: self = .number
    case .string: self = .string
    case .date: self = .date
    case .boolean: self = .boolean
    case .daysDuration: self = .days
    case .monthsDuration: self = .months
    case .period: self = .length
    default: return nil
    }
  }

  /// Whether each value has a next one.
  var isDiscrete: Bool {
    switch self {
    case .integer, .date, .boolean, .months, .order: true
    case .number, .string, .days, .length: false
    }
  }

  /// Where a value lies; nil for one of another kind.
  func point(_ value: Value) -> Point? {
    switch (self, Temporal.standard(value)) {
    case (.number, .number(let number)), (.integer, .number(let number)), (.order, .number(let number)): .number(number)
    case (.string, .string(let text)): .text(text)
    case (.date, .date(let date)): .number(Number(date.daysSinceEpoch))
    case (.boolean, .boolean(let truth)): .number(truth ? 1 : 0)
    case (.days, .daysDuration(let duration)): duration.totalSeconds.map { .number($0) }
    case (.months, .monthsDuration(let duration)): .number(Number(duration.months))
    case (.length, .daysDuration(let duration)): duration.totalSeconds.map { .length(.days, $0) }
    case (.length, .monthsDuration(let duration)): .length(.months, Number(duration.months))
    default: nil
    }
  }

  /// The value that lies there.
  func value(_ point: Point) -> Value? {
    switch (self, point) {
    case (.number, .number(let number)), (.integer, .number(let number)): .number(number)
    case (.string, .text(let text)): .string(text)
    case (.date, .number(let number)):
      number.integer.flatMap { CalendarDate(daysSinceEpoch: $0) }.map { .date($0) }
    case (.boolean, .number(let number)): .boolean(number == 1)
    case (.days, .number(let seconds)), (.length, .length(.days, let seconds?)):
      seconds.integer.flatMap { DaysDuration(seconds: $0) }.map { .daysDuration($0) }
    case (.months, .number(let months)), (.length, .length(.months, let months?)):
      months.integer.flatMap { MonthsDuration(months: $0) }.map { .monthsDuration($0) }
    case (.length, .length(.mixed, _)): Period("P1M1D").map { .calendarPeriod($0) }
    default: nil
    }
  }

  /// The stretch of the line whose values can be compared with a point; the others are neither more nor less.
  func stretch(round point: Point) -> Interval {
    if case .length(let kind, _) = point { kind.stretch } else { .everything }
  }
}
