/// The Swedish allmänna helgdagar and the eves that move lawful time, for the years 1990–2400.
///
/// Sources: lag (1989:253) om allmänna helgdagar 1–2 §§ and lag (1930:173) om beräkning av lagstadgad tid 2 §.
public enum SwedishHolidays {
  /// The years whose holidays are known.
  public static let years = 1990...2400

  /// The allmän helgdag on a date, `sunday` for a Sunday that is nothing else; nil for other days.
  ///
  /// - Throws: `holidaysUnknown` before 1990.
  public static func holiday(on date: CivilDate) throws(CivilTimeError) -> SwedishHoliday? {
    try check(date.year)
    return holidayRules.day(on: date) ?? (date.weekday == .sunday ? .sunday : nil)
  }

  /// Whether the date is an allmän helgdag, as every Sunday is.
  ///
  /// - Throws: `holidaysUnknown` before 1990.
  public static func isHoliday(_ date: CivilDate) throws(CivilTimeError) -> Bool {
    try holiday(on: date) != nil
  }

  /// The eve on a date that moves lawful time as a holiday does; nil for other days.
  ///
  /// - Throws: `holidaysUnknown` before 1990.
  public static func eve(on date: CivilDate) throws(CivilTimeError) -> SwedishEve? {
    try check(date.year)
    return eveRules.day(on: date)
  }

  /// The named holidays of a year in order, without its plain Sundays.
  ///
  /// Two holidays can fall on one date, as första maj and Kristi himmelsfärdsdag in 2008; both are listed.
  /// - Throws: `holidaysUnknown` before 1990, `yearOutside` after 2400.
  public static func holidays(year: Int) throws(CivilTimeError) -> [(date: CivilDate, holiday: SwedishHoliday)] {
    guard CivilDate.years.contains(year) else { throw .yearOutside(year: year) }
    try check(year)
    let easter = Easter.dayNumber(year: year)
    return holidayRules.filter { $0.years.contains(year) }
      .map { (CivilDate(uncheckedDay: Int32($0.dayNumber(year: year, easter: easter))), $0.day) }
      .sorted { $0.date < $1.date }
  }

  /// The law that makes a day a holiday, or that began or ended it as one.
  public static func citation(for holiday: SwedishHoliday) -> String {
    holidayRules.first { $0.day == holiday }?.citation ?? law
  }

  /// The law by which an eve moves lawful time.
  public static func citation(for eve: SwedishEve) -> String {
    eveRules.first { $0.day == eve }?.citation ?? timeLaw
  }

  private static func check(_ year: Int) throws(CivilTimeError) {
    guard years.contains(year) else { throw .holidaysUnknown(year: year) }
  }

  private static let law = "lag (1989:253) 1–2 §§"
  private static let changed = "lag (2004:1320) om ändring i lagen (1989:253) om allmänna helgdagar"
  private static let timeLaw = "lag (1930:173) 2 §"

  /// The holidays of lag 1989:253 with the years in which each holds.
  static let holidayRules: [DayRule<SwedishHoliday>] = [
    DayRule(.newYearsDay, .date(month: 1, day: 1), law),
    DayRule(.epiphany, .date(month: 1, day: 6), law),
    DayRule(.goodFriday, .daysAfterEaster(-2), law),
    DayRule(.easterSunday, .daysAfterEaster(0), law),
    DayRule(.easterMonday, .daysAfterEaster(1), law),
    DayRule(.firstOfMay, .date(month: 5, day: 1), law),
    DayRule(.ascensionDay, .daysAfterEaster(39), law),
    DayRule(.whitSunday, .daysAfterEaster(49), law),
    DayRule(.whitMonday, .daysAfterEaster(50), years: 1990...2004, changed),
    DayRule(.nationalDay, .date(month: 6, day: 6), years: 2005...2400, changed),
    DayRule(.midsummerDay, .weekday(.saturday, fromMonth: 6, day: 20), law),
    DayRule(.allSaintsDay, .weekday(.saturday, fromMonth: 10, day: 31), law),
    DayRule(.christmasDay, .date(month: 12, day: 25), law),
    DayRule(.boxingDay, .date(month: 12, day: 26), law),
  ]

  /// The eves of lag 1930:173 2 §.
  static let eveRules: [DayRule<SwedishEve>] = [
    DayRule(.midsummersEve, .weekday(.friday, fromMonth: 6, day: 19), timeLaw),
    DayRule(.christmasEve, .date(month: 12, day: 24), timeLaw),
    DayRule(.newYearsEve, .date(month: 12, day: 31), timeLaw),
  ]
}
