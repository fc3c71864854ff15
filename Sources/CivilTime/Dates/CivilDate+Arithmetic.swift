extension CivilDate {
  /// The date a number of days later, or earlier if the number is negative.
  ///
  /// - Throws: `outOfRange` if the result is not within 1753–2400.
  public func adding(days: Int) throws(CivilTimeError) -> CivilDate {
    let (sum, overflow) = daysSinceEpoch.addingReportingOverflow(days)
    guard !overflow, let date = CivilDate(daysSinceEpoch: sum) else { throw .outOfRange }
    return date
  }

  /// The date with the same weekday a number of weeks later (lag 1930:173 1 §), or earlier if negative.
  ///
  /// - Throws: `outOfRange` if the result is not within 1753–2400.
  public func adding(weeks: Int) throws(CivilTimeError) -> CivilDate {
    let (days, overflow) = weeks.multipliedReportingOverflow(by: 7)
    guard !overflow else { throw .outOfRange }
    return try adding(days: days)
  }

  /// The date with the same number in the month a number of months later, or earlier if negative.
  ///
  /// If that month has no such number, its last day (lag 1930:173 1 §): 2021-10-31 and four months give 2022-02-28.
  /// - Throws: `outOfRange` if the result is not within 1753–2400.
  public func adding(months: Int) throws(CivilTimeError) -> CivilDate {
    let start = civil
    let (total, overflow) = (start.year * 12 + start.month - 1).addingReportingOverflow(months)
    guard !overflow, total >= 0 else { throw .outOfRange }
    let (year, month) = (total / 12, total % 12 + 1)
    let day = min(start.day, Gregorian.days(inMonth: month, of: year))
    guard let date = CivilDate(year: year, month: month, day: day) else { throw .outOfRange }
    return date
  }

  /// The same date a number of years later, or earlier if negative; 29 February becomes 28 February when it must.
  ///
  /// - Throws: `outOfRange` if the result is not within 1753–2400.
  public func adding(years: Int) throws(CivilTimeError) -> CivilDate {
    let (months, overflow) = years.multipliedReportingOverflow(by: 12)
    guard !overflow else { throw .outOfRange }
    return try adding(months: months)
  }

  /// The date a period later: first its years and months as one step, then its weeks and days.
  ///
  /// The end day is not moved for weekends and holidays; `LegalTime.end(of:from:rolled:)` does that.
  /// - Throws: `outOfRange` if the result is not within 1753–2400.
  public func adding(_ period: Period) throws(CivilTimeError) -> CivilDate {
    try adding(months: period.totalMonths).adding(days: period.totalDays)
  }

  /// The date a period earlier, for reminders and latest start days: first years and months, then weeks and days.
  ///
  /// - Throws: `outOfRange` if the result is not within 1753–2400.
  public func subtracting(_ period: Period) throws(CivilTimeError) -> CivilDate {
    try adding(months: -period.totalMonths).adding(days: -period.totalDays)
  }

  /// The number of days from this date to the other: 0 to itself, 1 to the day after, negative backwards.
  public func days(until other: CivilDate) -> Int {
    other.daysSinceEpoch - daysSinceEpoch
  }
}
