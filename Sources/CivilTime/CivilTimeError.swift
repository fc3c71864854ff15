/// What can be wrong with a date, a period, an instant or a calculation with them.
///
/// Every error says in Swedish what is wrong (`message`) and how to mend it (`hint`), and has a lasting `code`.
public enum CivilTimeError: Error, Sendable, Hashable {
  /// The text does not have the form `YYYY-MM-DD`.
  case notADate(text: String)
  /// The year is not within 1753–2400.
  case yearOutside(year: Int)
  /// The month is not 1–12.
  case noSuchMonth(year: Int, month: Int, day: Int)
  /// The month has no such day.
  case noSuchDay(year: Int, month: Int, day: Int)
  /// A calculation leaves the years 1753–2400.
  case outOfRange
  /// The text is no duration of whole years, months, weeks and days.
  case notAPeriod(text: String)
  /// The duration has hours, minutes or seconds.
  case periodWithClockTime(text: String)
  /// The duration has more of a unit than can be counted with: at most 65535.
  case periodTooLong(text: String)
  /// The text is no instant with an offset from UTC.
  case notAnInstant(text: String)
  /// The holidays of the year are not known: it lies before 1990.
  case holidaysUnknown(year: Int)
  /// The first day of a count lies after the last.
  case daysReversed(from: CivilDate, to: CivilDate)
  /// The hour is not 0–23 or the minute not 0–59.
  case noSuchClockTime(hour: Int, minute: Int)
  /// Clocks are put forward past this local time on this day.
  case clockTimeSkipped(date: CivilDate, hour: Int, minute: Int)
  /// The rules of the time zone cannot be read, or are not those of Sweden.
  case zoneDataMissing(zone: String)
}
