import CivilTime

/// Dates, times and durations in the language: reading them, and telling their kinds apart.
enum Temporal {
  /// Reads what may stand after `@`: a date, a time, a date and time or a duration.
  static func parse(_ text: String, zones: any ZoneRules, mode: Mode) -> Result<Value, TimeFault> {
    if text.hasPrefix("P") || text.hasPrefix("-P") { return duration(text, mode: mode) }
    // A year may have a sign; a time has a colon after two digits, and perhaps a T in the name of its zone.
    if text.utf8.dropFirst(2).first == UInt8(ascii: ":") { return time(text, zones: zones).map { .time($0) } }
    if text.utf8.contains(UInt8(ascii: "T")) {
      return dateAndTime(text, zones: zones).flatMap { value in
        lasting(value.date, text, mode).map { _ in .dateAndTime(value) }
      }
    }
    return date(text).flatMap { lasting($0, text, mode) }.map { .date($0) }
  }

  /// Reads `YYYY-MM-DD`.
  static func date(_ text: String) -> Result<CalendarDate, TimeFault> {
    var cursor = TimeText(text)
    return date(from: &cursor, text).flatMap { cursor.isAtEnd ? .success($0) : .failure(.date(text)) }
  }

  /// The date that a text in a workflow gives: a year of five figures there is a slip of the hand.
  static func lasting(_ date: CalendarDate, _ text: String, _ mode: Mode) -> Result<CalendarDate, TimeFault> {
    mode == .strict && date.year > 9999 ? .failure(.longYear(text)) : .success(date)
  }

  /// Reads `hh:mm:ss` with decimals and a zone, as far as they are there.
  static func time(_ text: String, zones: any ZoneRules) -> Result<ClockTime, TimeFault> {
    var cursor = TimeText(text)
    guard let clock = clock(from: &cursor) else { return .failure(.time(text)) }
    return Zone.read(from: &cursor, rules: zones, at: Int64(clock.time.seconds)).flatMap { zone in
      cursor.isAtEnd ? .success(clock.time.with(zone: zone)) : .failure(.time(text))
    }
  }

  /// Reads `YYYY-MM-DDThh:mm:ss` with decimals and a zone; a date alone is its midnight.
  static func dateAndTime(_ text: String, zones: any ZoneRules) -> Result<DateAndTime, TimeFault> {
    var cursor = TimeText(text)
    switch date(from: &cursor, text) {
    case .failure(let fault): return .failure(fault)
    case .success(var date):
      if cursor.isAtEnd { return .success(DateAndTime(date, ClockTime(nanoseconds: 0))) }
      guard cursor.take("T"), let clock = clock(from: &cursor) else { return .failure(.dateAndTime(text)) }
      if clock.isNextDay {
        guard let next = date.adding(days: 1) else { return .failure(.outOfRange) }
        date = next
      }
      let local = DateAndTime.localSecond(date, clock.time.seconds)
      return Zone.read(from: &cursor, rules: zones, at: local).flatMap { zone in
        cursor.isAtEnd ? .success(DateAndTime(date, clock.time.with(zone: zone))) : .failure(.dateAndTime(text))
      }
    }
  }

  private static func date(from cursor: inout TimeText, _ text: String) -> Result<CalendarDate, TimeFault> {
    let isNegative = cursor.take("-")
    let startsWithZero = cursor.next == UInt8(ascii: "0")
    guard
      let year = cursor.number(most: 9), year.count >= 4, year.count == 4 || !startsWithZero, cursor.take("-"),
      let month = cursor.digits(2), cursor.take("-"), let day = cursor.digits(2)
    else { return .failure(.date(text)) }
    let signed = isNegative ? -year.value : year.value
    if let date = CalendarDate(year: signed, month: month, day: day) { return .success(date) }
    return .failure(fault(year: signed, month: month, day: day))
  }

  /// Why there is no such date.
  static func fault(year: Int, month: Int, day: Int) -> TimeFault {
    guard year.magnitude <= 999_999_999 else { return .outOfRange }
    return TimeFault(
      (1...12).contains(month)
        ? .noSuchDay(year: year, month: month, day: day) : .noSuchMonth(year: year, month: month, day: day))
  }

  private static func clock(from cursor: inout TimeText) -> (time: ClockTime, isNextDay: Bool)? {
    guard
      let hour = cursor.digits(2), cursor.take(":"), let minute = cursor.digits(2), cursor.take(":"),
      let second = cursor.digits(2), let part = cursor.take(".") ? cursor.nanoseconds() : 0
    else { return nil }
    // Midnight may be written as the end of the day before.
    if hour == 24, minute == 0, second == 0, part == 0 { return (ClockTime(nanoseconds: 0), true) }
    return ClockTime(hour: hour, minute: minute, second: second, nanosecond: Int(part)).map { ($0, false) }
  }

  /// Reads a duration of XML Schema; workflows may also count in weeks, or in months and days, as the law does.
  static func duration(_ text: String, mode: Mode) -> Result<Value, TimeFault> {
    if let value = duration(text) { return value }
    guard mode == .strict, let period = Period(text) else { return .failure(.duration(text)) }
    return .success(.calendarPeriod(period))
  }

  /// Reads a duration of XML Schema; nil for what is not written as one.
  private static func duration(_ text: String) -> Result<Value, TimeFault>? {
    var cursor = TimeText(text)
    let sign: Int128 = cursor.take("-") ? -1 : 1
    guard cursor.take("P"), !cursor.isAtEnd else { return nil }
    var (months, nanoseconds): (Int128?, Int128?) = (nil, nil)
    var units = dateUnits[...]
    var isClock = false
    while !cursor.isAtEnd {
      if !isClock, cursor.take("T") {
        guard !cursor.isAtEnd else { return nil }
        isClock = true
        units = clockUnits[...]
      }
      guard cursor.isAtDigit else { return nil }
      guard let number = cursor.number() else { return .failure(.tooLong(text)) }
      var fraction: Int64?
      if isClock, cursor.take(".") {
        guard let part = cursor.nanoseconds() else { return nil }
        fraction = part
      }
      guard let place = units.firstIndex(where: { cursor.take($0.sign) }) else { return nil }
      let unit = units[place]
      guard fraction == nil || unit.sign == "S" else { return nil }
      units = units[(place + 1)...]
      let amount = Int128(number.value) * unit.size
      if unit.isMonths { months = (months ?? 0) + amount }
      if !unit.isMonths { nanoseconds = (nanoseconds ?? 0) + amount + Int128(fraction ?? 0) }
    }
    let value: Value?
    switch (months, nanoseconds) {
    case (let months?, nil):
      value = Int(exactly: sign * months).flatMap(MonthsDuration.init(months:)).map { .monthsDuration($0) }
    case (nil, let nanoseconds?): value = DaysDuration(nanoseconds: sign * nanoseconds).map { .daysDuration($0) }
    default: return nil
    }
    return value.map { .success($0) } ?? .failure(.tooLong(text))
  }

  private typealias Unit = (sign: Unicode.Scalar, size: Int128, isMonths: Bool)
  private static let second = Int128(CalendarMath.nanosecondsPerSecond)
  private static let dateUnits: [Unit] = [("Y", 12, true), ("M", 1, true), ("D", 86_400 * second, false)]
  private static let clockUnits: [Unit] = [
    ("H", 3600 * second, false), ("M", 60 * second, false), ("S", second, false),
  ]

  // MARK: - Kinds

  /// A length of time in calendar units as the kind of duration that it is equal to, where there is one.
  static func standard(_ value: Value) -> Value {
    guard case .calendarPeriod(let period) = value else { return value }
    if period.totalMonths == 0 { return DaysDuration(days: period.totalDays).map { .daysDuration($0) } ?? value }
    if period.totalDays == 0 { return MonthsDuration(months: period.totalMonths).map { .monthsDuration($0) } ?? value }
    return value
  }

  /// The date part of a value.
  static func date(of value: Value) -> CalendarDate? {
    switch value {
    case .date(let date): date
    case .dateAndTime(let value): value.date
    default: nil
    }
  }

  /// A date as a date and time, as the standard converts it: its midnight in UTC (DMN 1.5, 10.3.2.9.4).
  static func midnight(_ date: CalendarDate) -> DateAndTime {
    DateAndTime(date, ClockTime(nanoseconds: 0, zone: .utc))
  }
}
