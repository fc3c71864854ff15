/// The date of Easter in the Gregorian calendar: the Sunday after the full moon on or next after 21 March
/// (lag 1989:253 2 §), by the church's reckoning of the moon.
public enum Easter {
  /// Easter Sunday (påskdagen) of a year.
  ///
  /// - Throws: `yearOutside` if the year is not 1753–2400.
  public static func sunday(year: Int) throws(CivilTimeError) -> CivilDate {
    guard CivilDate.years.contains(year) else { throw .yearOutside(year: year) }
    return CivilDate(uncheckedDay: Int32(dayNumber(year: year)))
  }

  /// The day number of Easter Sunday; the year must be positive.
  static func dayNumber(year: Int) -> Int {
    // Butcher's reckoning. The moon's place in its 19-year cycle gives the full moon, `daysToFullMoon` after 21 March;
    // the centuries bring the leap days left out and a slow correction of the moon.
    let moonYear = year % 19
    let (century, yearOfCentury) = (year / 100, year % 100)
    let moonCorrection = (century - (century + 8) / 25 + 1) / 3
    let daysToFullMoon = (19 * moonYear + century - century / 4 - moonCorrection + 15) % 30
    let daysToSunday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - daysToFullMoon - yearOfCentury % 4) % 7
    // A full moon on 18 or 19 April must not bring Easter past 25 April, nor twice to one date in a moon cycle.
    let early = (moonYear + 11 * daysToFullMoon + 22 * daysToSunday) / 451
    let daysAfter22March = daysToFullMoon + daysToSunday - 7 * early
    return Gregorian.dayNumber(year: year, month: 3, day: 22) + daysAfter22March
  }
}
