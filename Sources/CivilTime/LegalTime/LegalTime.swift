/// Time set by law: when it ends, and how its last day is moved.
///
/// Only time set by law or författning is moved (lag 1930:173 2 §); a day set by an authority stands unless its letter
/// says otherwise. Only the last day moves, never the first. All functions throw `holidaysUnknown` when they need the
/// holidays of a year before 1990, and `outOfRange` past 2400.
public enum LegalTime {
  /// Why the date is no day for lawful time to run out on; nil for a day that is.
  public static func dayOff(on date: CivilDate) throws(CivilTimeError) -> DayOff? {
    if let holiday = try SwedishHolidays.holiday(on: date) { return .holiday(holiday) }
    if let eve = try SwedishHolidays.eve(on: date) { return .eve(eve) }
    return date.weekday == .saturday ? .saturday : nil
  }

  /// The last day to act when the time by law ends on a date (lag 1930:173 2 §).
  ///
  /// A Saturday, Sunday, allmän helgdag, midsommarafton, julafton or nyårsafton gives the next day that is none of
  /// these. Other eves and klämdagar stand.
  public static func lastDayToAct(_ date: CivilDate) throws(CivilTimeError) -> CivilDate {
    var day = date
    while try dayOff(on: day) != nil { day = try day.adding(days: 1) }
    return day
  }

  /// The last day to act as `lastDayToAct(_:)` gives it, with every day passed and why.
  public static func roll(_ date: CivilDate) throws(CivilTimeError) -> RolledDay {
    var day = date
    var passed: [RolledDay.PassedDay] = []
    while let reason = try dayOff(on: day) {
      passed.append(RolledDay.PassedDay(date: day, reason: reason))
      day = try day.adding(days: 1)
    }
    return RolledDay(calculated: date, passed: passed, day: day)
  }

  /// The end of a period that begins on a date (lag 1930:173 1 §), moved to the last day to act if `rolled`.
  ///
  /// Leave `rolled` false for time set by an authority and for what happens by itself when time has passed.
  public static func end(
    of period: Period, from start: CivilDate, rolled: Bool
  ) throws(CivilTimeError) -> CivilDate {
    let end = try start.adding(period)
    return rolled ? try lastDayToAct(end) : end
  }

  /// The last day a laglighetsprövning can come in: three weeks from the day the justering was announced on the board
  /// (KL 13:5), moved by lag 1930:173 2 §.
  ///
  /// For a gemensam nämnd, give the day when all its municipalities had announced it.
  public static func lastAppealDay(announced: CivilDate) throws(CivilTimeError) -> CivilDate {
    try end(of: .weeks(3), from: announced, rolled: true)
  }

  /// The last day an appeal can come in from someone who got the decision on a day: three weeks from delfående
  /// (FL 44 §), moved by lag 1930:173 2 §.
  public static func lastAppealDay(served: CivilDate) throws(CivilTimeError) -> CivilDate {
    try end(of: .weeks(3), from: served, rolled: true)
  }

  /// The last day for the protocol to be adjusted: 14 days after the meeting (KL 5:69, for nämnder by 6:35).
  ///
  /// It is not moved for weekends, so the plan stays on the safe side.
  public static func latestJustering(meeting: CivilDate) throws(CivilTimeError) -> CivilDate {
    try meeting.adding(days: 14)
  }

  /// The last day to announce an adjusted protocol on the board: the second day after the justering (KL 8:12).
  ///
  /// It is not moved for weekends, so the plan stays on the safe side.
  public static func announceBy(justerad: CivilDate) throws(CivilTimeError) -> CivilDate {
    try justerad.adding(days: 2)
  }

  /// The first day the announcement may be taken down: the day after the last day to appeal (KL 8:12).
  public static func earliestTakeDown(lastAppealDay: CivilDate) throws(CivilTimeError) -> CivilDate {
    try lastAppealDay.adding(days: 1)
  }

  /// The day of delfående by förenklad delgivning: two weeks after the document was sent (delgivningslagen 26 §).
  ///
  /// Nobody has to act on that day, so it is not moved.
  public static func forenkladDelgivningServed(sent: CivilDate) throws(CivilTimeError) -> CivilDate {
    try sent.adding(weeks: 2)
  }
}
