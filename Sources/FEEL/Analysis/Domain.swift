import CivilTime

/// What kind of values a name can have, as far as conditions can be compared with each other.
enum Domain: Sendable, Hashable {
  case number, string, date, boolean

  init?(_ type: FEELType) {
    switch type.unwrapped {
    case .number: self = .number
    case .string: self = .string
    case .date: self = .date
    case .boolean: self = .boolean
    default: return nil
    }
  }

  /// Whether each value has a next one.
  var isDiscrete: Bool { self == .date || self == .boolean }

  /// Where a value lies; nil for one of another kind.
  func point(_ value: Value) -> Point? {
    switch (self, value) {
    case (.number, .number(let number)): .number(number)
    case (.string, .string(let text)): .text(text)
    case (.date, .date(let date)): .number(Number(date.daysSinceEpoch))
    case (.boolean, .boolean(let truth)): .number(truth ? 1 : 0)
    default: nil
    }
  }

  /// The value that lies there.
  func value(_ point: Point) -> Value? {
    switch (self, point) {
    case (.number, .number(let number)): .number(number)
    case (.string, .text(let text)): .string(text)
    case (.date, .number(let number)):
      number.integer.flatMap { CalendarDate(daysSinceEpoch: $0) }.map { .date($0) }
    case (.boolean, .number(let number)): .boolean(number == 1)
    default: nil
    }
  }
}
