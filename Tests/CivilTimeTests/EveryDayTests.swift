import CivilTime
import Testing

/// Every day of 1753–2400 against arithmetic of another kind.
struct EveryDayTests {
  @Test("every day follows the one before as a calendar on paper says")
  func calendarOnPaper() throws {
    var (year, month, dayOfMonth) = (1753, 1, 1)
    var wrong: [String] = []
    for date in everyDay {
      if date.year != year || date.month != month || date.day != dayOfMonth
        || CivilDate(year: year, month: month, day: dayOfMonth) != date
      {
        wrong.append("\(date) is not \(year)-\(month)-\(dayOfMonth)")
      }
      dayOfMonth += 1
      if dayOfMonth > lengths(year)[month - 1] { (month, dayOfMonth) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
    #expect(wrong.prefix(5) == [])
    #expect(year == 2401)
  }

  @Test("every day has the weekday that Zeller's congruence gives")
  func zeller() {
    let wrong = everyDay.filter { $0.weekday.rawValue != zellerWeekday($0.year, $0.month, $0.day) }
    #expect(wrong.prefix(5).map(\.description) == [])
  }

  @Test("every day is read back from its own text")
  func text() {
    let wrong = everyDay.filter { CivilDate($0.description) != $0 }
    #expect(wrong.prefix(5).map(\.description) == [])
  }

  @Test(
    "known weekdays are right",
    arguments: [
      ("2020-10-06", Weekday.tuesday), ("2018-03-09", .friday), ("1970-01-01", .thursday), ("2026-06-06", .saturday),
      ("2021-08-24", .tuesday), ("2026-03-08", .sunday), ("2026-03-09", .monday), ("2026-03-11", .wednesday),
    ])
  func weekdays(iso: String, weekday: Weekday) throws {
    #expect(try day(iso).weekday == weekday)
  }

  private func lengths(_ year: Int) -> [Int] {
    let february = year.isMultiple(of: 400) || (year.isMultiple(of: 4) && !year.isMultiple(of: 100)) ? 29 : 28
    return [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  }
}

/// The ISO weekday number by Zeller's congruence, where January and February belong to the year before.
func zellerWeekday(_ year: Int, _ month: Int, _ day: Int) -> Int {
  let (zellerYear, zellerMonth) = month < 3 ? (year - 1, month + 12) : (year, month)
  let (century, rest) = (zellerYear / 100, zellerYear % 100)
  let fromSaturday = (day + 13 * (zellerMonth + 1) / 5 + rest + rest / 4 + century / 4 + 5 * century) % 7
  return (fromSaturday + 5) % 7 + 1
}
