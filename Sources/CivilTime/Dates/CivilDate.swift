/// A day in the calendar, without time of day and without time zone.
///
/// The calendar is the Gregorian one, counted evenly from 1 January 1753 (the year Sweden adopted it; the days before
/// 1 March 1753 are proleptic) to 31 December 2400. No other day can be expressed, so a value that exists is valid.
/// The text form, also in JSON, is `YYYY-MM-DD`.
public struct CivilDate: Sendable, Hashable {
  /// The years a date can lie in.
  public static let years = 1753...2400
  /// The first day that can be expressed, 1753-01-01.
  public static let earliest = CivilDate(uncheckedDay: -79_257)
  /// The last day that can be expressed, 2400-12-31.
  public static let latest = CivilDate(uncheckedDay: 157_419)

  private let dayNumber: Int32

  /// A date from a day number known to lie in range.
  init(uncheckedDay dayNumber: Int32) {
    self.dayNumber = dayNumber
  }

  /// The date that many days after 1970-01-01 (before it, if negative); nil outside 1753–2400.
  public init?(daysSinceEpoch: Int) {
    let range = Int(Self.earliest.dayNumber)...Int(Self.latest.dayNumber)
    guard range.contains(daysSinceEpoch) else { return nil }
    self.dayNumber = Int32(daysSinceEpoch)
  }

  /// The date with this year, month (1–12) and day (1–31); nil if there is no such day or the year is not 1753–2400.
  public init?(year: Int, month: Int, day: Int) {
    guard
      Self.years.contains(year), (1...12).contains(month), day >= 1, day <= Gregorian.days(inMonth: month, of: year)
    else { return nil }
    self.dayNumber = Int32(Gregorian.dayNumber(year: year, month: month, day: day))
  }

  /// Days since 1970-01-01; negative before it.
  public var daysSinceEpoch: Int { Int(dayNumber) }

  /// The year, 1753–2400.
  public var year: Int { civil.year }

  /// The month, 1–12.
  public var month: Int { civil.month }

  /// The day of the month, 1–31.
  public var day: Int { civil.day }

  /// The day of the week.
  public var weekday: Weekday { Weekday(daysSinceEpoch: daysSinceEpoch) }

  /// Year, month and day, computed once.
  var civil: (year: Int, month: Int, day: Int) { Gregorian.civil(fromDayNumber: daysSinceEpoch) }
}

extension CivilDate: Comparable {
  /// Whether the first date comes before the second.
  public static func < (first: CivilDate, second: CivilDate) -> Bool {
    first.dayNumber < second.dayNumber
  }
}
