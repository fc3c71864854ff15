import CivilTime
import Testing

struct EasterTests {
  @Test(
    "Easter falls on the published Sundays",
    arguments: [
      "2020-04-12", "2021-04-04", "2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28",
      "2028-04-16", "2029-04-01", "2030-04-21",
      // The earliest and latest possible, and the two exceptions of the lunar tables.
      "1761-03-22", "1818-03-22", "2285-03-22", "1886-04-25", "1943-04-25", "2038-04-25", "1954-04-18", "1981-04-19",
    ])
  func published(iso: String) throws {
    let date = try day(iso)
    #expect(try Easter.sunday(year: date.year) == date)
  }

  @Test("every Easter 1753–2400 is the Sunday after the full moon of the church's epact tables")
  func epactTables() throws {
    for year in CivilDate.years {
      #expect(try Easter.sunday(year: year) == easterByEpact(year), "year \(year)")
    }
  }

  @Test("a year outside the calendar has no Easter here", arguments: [1752, 2401, Int.min, Int.max])
  func outside(year: Int) {
    #expect(throws: CivilTimeError.yearOutside(year: year)) { try Easter.sunday(year: year) }
  }

  /// Easter by golden number and epact (Clavius), then day by day to a Sunday that Zeller's congruence confirms.
  private func easterByEpact(_ year: Int) throws -> CivilDate {
    let goldenNumber = year % 19 + 1
    let century = year / 100 + 1
    let solarEquation = 3 * century / 4 - 12
    let lunarEquation = (8 * century + 5) / 25 - 5
    var epact = (11 * goldenNumber + 20 + lunarEquation - solarEquation) % 30
    if epact < 0 { epact += 30 }
    if epact == 24 || (epact == 25 && goldenNumber > 11) { epact += 1 }
    // The fourteenth day of the moon, counted from 1 March, is never before 21 March.
    let fullMoon = 44 - epact < 21 ? 74 - epact : 44 - epact
    var easter = fullMoon + 1
    func month(_ marchDay: Int) -> Int { marchDay > 31 ? 4 : 3 }
    func dayOfMonth(_ marchDay: Int) -> Int { marchDay > 31 ? marchDay - 31 : marchDay }
    while zellerWeekday(year, month(easter), dayOfMonth(easter)) != 7 { easter += 1 }
    return try #require(CivilDate(year: year, month: month(easter), day: dayOfMonth(easter)))
  }
}
