/// One line of the holiday table: which day of a year it is, in which years it is the rule, and by which law.
struct DayRule<Day: Sendable>: Sendable {
  /// How the law points out a day of the year.
  enum Place: Sendable {
    case date(month: Int, day: Int)
    case daysAfterEaster(Int)
    /// The one such weekday among the seven days that begin on the date.
    case weekday(Weekday, fromMonth: Int, day: Int)
  }

  let day: Day
  let place: Place
  let years: ClosedRange<Int>
  let citation: String

  init(_ day: Day, _ place: Place, years: ClosedRange<Int> = SwedishHolidays.years, _ citation: String) {
    self.day = day
    self.place = place
    self.years = years
    self.citation = citation
  }

  /// The day number in a year, whether or not the rule holds that year.
  func dayNumber(year: Int, easter: Int) -> Int {
    switch place {
    case .date(let month, let day):
      return Gregorian.dayNumber(year: year, month: month, day: day)
    case .daysAfterEaster(let days):
      return easter + days
    case .weekday(let weekday, let month, let day):
      let first = Gregorian.dayNumber(year: year, month: month, day: day)
      return first + (weekday.rawValue - Weekday(daysSinceEpoch: first).rawValue + 7) % 7
    }
  }
}

extension Sequence {
  /// The day of the first rule that holds for the date.
  func day<Day>(on date: CivilDate) -> Day? where Element == DayRule<Day> {
    let year = date.year
    let easter = Easter.dayNumber(year: year)
    return first { rule in
      rule.years.contains(year) && rule.dayNumber(year: year, easter: easter) == date.daysSinceEpoch
    }?.day
  }
}
