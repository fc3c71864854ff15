public import CivilTime

/// A day of the proleptic Gregorian calendar in the years -999999999 to 999999999, without time and zone: FEEL's `date`.
///
/// The law's own dates are `CivilDate`; this one is as wide as the standard asks for. The text form is `YYYY-MM-DD`.
public struct CalendarDate: Sendable, Hashable {
  private let number: Int64

  /// The day as the number of days after 1970-01-01.
  public var daysSinceEpoch: Int { Int(number) }

  /// The date so many days after 1970-01-01; nil outside the years of the calendar.
  public init?(daysSinceEpoch: Int) {
    guard Self.days.contains(daysSinceEpoch) else { return nil }
    number = Int64(daysSinceEpoch)
  }

  /// The date with this year, month (1–12) and day (1–31); nil if there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard
      CalendarMath.years.contains(year), (1...12).contains(month), day >= 1,
      day <= CalendarMath.days(inMonth: month, of: year)
    else { return nil }
    number = Int64(CalendarMath.dayNumber(year: year, month: month, day: day))
  }

  /// The same day as a date of the law's calendar.
  public init(_ date: CivilDate) { number = Int64(date.daysSinceEpoch) }

  /// The same day in the law's calendar; nil outside 1753–2400.
  public var civil: CivilDate? { CivilDate(daysSinceEpoch: Int(number)) }

  /// The year.
  public var year: Int { parts.year }
  /// The month, 1–12.
  public var month: Int { parts.month }
  /// The day of the month, 1–31.
  public var day: Int { parts.day }
  /// The day of the week, from 1 for Monday to 7 for Sunday.
  public var weekday: Int { CalendarMath.floored(Int(number) + 3, by: 7).remainder + 1 }
  /// Year, month and day, calculated once.
  public var parts: (year: Int, month: Int, day: Int) { CalendarMath.civil(fromDayNumber: Int(number)) }

  /// The date a number of days later, or earlier if negative; nil outside the calendar.
  public func adding(days: Int) -> CalendarDate? {
    let (sum, overflow) = Int(number).addingReportingOverflow(days)
    return overflow ? nil : CalendarDate(daysSinceEpoch: sum)
  }

  /// The same day of the month so many months later, or earlier if negative, or the last day of that month.
  public func adding(months: Int) -> CalendarDate? {
    let start = parts
    let (total, overflow) = (start.year * 12 + start.month - 1).addingReportingOverflow(months)
    guard !overflow else { return nil }
    let (year, month) = CalendarMath.floored(total, by: 12)
    guard CalendarMath.years.contains(year) else { return nil }
    let day = min(start.day, CalendarMath.days(inMonth: month + 1, of: year))
    return CalendarDate(year: year, month: month + 1, day: day)
  }

  private static let days: ClosedRange<Int> =
    CalendarMath.dayNumber(
      year: CalendarMath.years.lowerBound, month: 1, day: 1)...CalendarMath.dayNumber(
      year: CalendarMath.years.upperBound, month: 12, day: 31)
}

extension CalendarDate: Comparable {
  /// Whether the first day comes before the second.
  public static func < (a: CalendarDate, b: CalendarDate) -> Bool { a.number < b.number }
}

extension CalendarDate: CustomStringConvertible {
  /// The date as `YYYY-MM-DD`, with more digits and a sign for years that need them.
  public var description: String {
    let (year, month, day) = parts
    return "\(TimeText.padded(year, 4))-\(TimeText.padded(month, 2))-\(TimeText.padded(day, 2))"
  }
}
