/// The arithmetic of the proleptic Gregorian calendar, on plain numbers and without checks of range.
///
/// Internally a year begins on 1 March, so that the leap day is the last day of the year and months need no table.
enum Gregorian {
  private static let daysIn400Years = 146_097
  /// Days from 1 March of year 0 to 1 January 1970.
  private static let epochShift = 719_468

  /// Whether the year has a 29 February.
  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The number of days in a month, for months 1...12.
  static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since 1970-01-01 of a day that exists; the year must be positive.
  static func dayNumber(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month > 2 ? year : year - 1
    let monthsSinceMarch = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * monthsSinceMarch + 2) / 5 + day - 1
    let leapDays = marchYear / 4 - marchYear / 100 + marchYear / 400
    return 365 * marchYear + leapDays + dayOfYear - epochShift
  }

  /// The year, month and day of a day number; the year must come out positive.
  static func civil(fromDayNumber dayNumber: Int) -> (year: Int, month: Int, day: Int) {
    let days = dayNumber + epochShift
    let cycle = days / daysIn400Years
    let dayOfCycle = days - cycle * daysIn400Years
    let leapDays = dayOfCycle / 1460 - dayOfCycle / 36_524 + dayOfCycle / 146_096
    let yearOfCycle = (dayOfCycle - leapDays) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let monthsSinceMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthsSinceMarch + 2) / 5 + 1
    let month = monthsSinceMarch < 10 ? monthsSinceMarch + 3 : monthsSinceMarch - 9
    let year = cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0)
    return (year, month, day)
  }
}
