import CivilTime

/// Dates, instants and durations in the language.
enum Temporal {
  /// Reads a date, an instant or a duration.
  static func parse(_ text: String) -> Result<Value, CivilTimeError> {
    do throws(CivilTimeError) {
      if text.hasPrefix("P") { return .success(.period(try Period.parse(text))) }
      if text.contains("T") { return .success(.instant(try Instant.parse(text))) }
      return .success(.date(try CivilDate.parse(text)))
    } catch {
      return .failure(error)
    }
  }

  /// Whether the lengths can be compared, and how: months and days have no common measure.
  static func order(_ a: Period, _ b: Period) -> Int? {
    let months = sign(a.totalMonths, b.totalMonths)
    let days = sign(a.totalDays, b.totalDays)
    if months == 0 { return days }
    return days == 0 ? months : nil
  }

  /// Whether both lengths always reach the same day.
  static func equal(_ a: Period, _ b: Period) -> Bool {
    a.totalMonths == b.totalMonths && a.totalDays == b.totalDays
  }

  /// A period of the given months and days; nil where they are negative or too many.
  static func period(months: Int, days: Int) -> Period? {
    guard months >= 0, days >= 0, let years = UInt16(exactly: months / 12), let days = UInt16(exactly: days) else {
      return nil
    }
    return Period(years: years, months: UInt16(months % 12), days: days)
  }

  /// The instant a period later or earlier: months by the Swedish calendar, days as 24 hours each (DMN 1.5, 10.3.2.3.7).
  static func move(_ instant: Instant, _ period: Period, by sign: Int) throws(CivilTimeError) -> Instant {
    var moved = instant
    if period.totalMonths != 0 {
      let date = try SwedishTime.date(of: instant)
      let sinceMidnight = try SwedishTime.startOfDay(date).milliseconds(until: instant)
      let target = try date.adding(months: sign * period.totalMonths)
      moved = try SwedishTime.startOfDay(target).adding(milliseconds: sinceMidnight)
    }
    return try moved.adding(seconds: Int64(sign * period.totalDays) * 86_400)
  }

  /// The date part of a value.
  static func date(of value: Value) -> CivilDate? {
    switch value {
    case .date(let date): date
    case .instant(let instant): try? SwedishTime.date(of: instant)
    default: nil
    }
  }

  private static func sign(_ a: Int, _ b: Int) -> Int { a < b ? -1 : (a > b ? 1 : 0) }
}
