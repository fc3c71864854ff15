import CivilTime

extension Builtins {
  /// DMN 1.5, 10.3.4.8 (what a date has), 10.3.4.11 (now and today) and `is` of 10.3.4.6.
  static let dates: [Builtin] = [
    Builtin("today", [], .date) { call in .date(call.scope.today) },
    Builtin("now", [], .dateAndTime) { call in
      .dateAndTime(DateAndTime(call.scope.now, in: SwedishTime.zone, rules: call.zones))
    },
    Builtin("is", [.init("value1", .any), .init("value2", .any)], .boolean) { call in .boolean(call[0] == call[1]) },
    ofDate("day of year", .number) { .number(Number(dayOfYear($0))) },
    // The standard gives the names in English.
    ofDate("day of week", .string) { date in
      .string(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][date.weekday - 1])
    },
    ofDate("month of year", .string) { date in
      let names = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
      ]
      return .string(names[date.month - 1])
    },
    ofDate("week of year", .number) { date in weekOfYear(date).map { .number(Number($0)) } ?? .null },
  ]

  private static func ofDate(
    _ name: String, _ type: FEELType, _ body: @escaping @Sendable (CalendarDate) -> Value
  ) -> Builtin {
    Builtin(name, [.init("date", anyOf: [.date, .dateAndTime])], type) { call in
      guard let date = Temporal.date(of: call[0]) else { return call.fail("\(call[0].kind) är inget datum") }
      return body(date)
    }
  }

  private static func dayOfYear(_ date: CalendarDate) -> Int {
    let months = (1..<date.month).map { CalendarMath.days(inMonth: $0, of: date.year) }
    return months.reduce(date.day, +)
  }

  /// The week of ISO 8601: the one that the Thursday of the same week lies in.
  private static func weekOfYear(_ date: CalendarDate) -> Int? {
    date.adding(days: 4 - date.weekday).map { (dayOfYear($0) - 1) / 7 + 1 }
  }
}
