import CivilTime
import Testing

struct LegalTimeTests {
  @Test(
    "the last day to appeal is three weeks after the announcement, moved to a day when one can act",
    arguments: [
      // Ordinary days; the first agrees with a printed protocol.
      ("2020-10-06", "2020-10-27"), ("2021-08-24", "2021-09-14"), ("2020-09-02", "2020-09-23"),
      // Julafton and the days after it.
      ("2025-12-03", "2025-12-29"), ("2025-12-04", "2025-12-29"), ("2025-12-05", "2025-12-29"),
      // Nyårsafton, trettondedagen, långfredagen.
      ("2025-12-10", "2026-01-02"), ("2025-12-16", "2026-01-07"), ("2026-03-13", "2026-04-07"),
      // Kristi himmelsfärdsdag: the klämdag after it is a weekday.
      ("2026-04-23", "2026-05-15"),
      // Midsommarafton; nationaldagen on a Saturday.
      ("2026-05-29", "2026-06-22"), ("2026-05-16", "2026-06-08"),
    ])
  func lastAppealDay(start: String, last: String) throws {
    #expect(try LegalTime.lastAppealDay(announced: day(start)).description == last)
    #expect(try LegalTime.lastAppealDay(served: day(start)).description == last)
  }

  @Test("four months from 31 August end on nyårsafton and are moved past the weekend after New Year")
  func fourMonths() throws {
    let complete = try day("2026-08-31")
    #expect(try LegalTime.end(of: .months(4), from: complete, rolled: false).description == "2026-12-31")
    #expect(try LegalTime.end(of: .months(4), from: complete, rolled: true).description == "2027-01-04")
    #expect(try LegalTime.end(of: .months(4), from: day("2021-10-31"), rolled: true).description == "2022-02-28")
  }

  @Test(
    "förenklad delgivning is served two weeks after sending and the appeal counts from there",
    arguments: [
      ("2023-03-01", "2023-03-15", "2023-04-05"), ("2022-03-01", "2022-03-15", "2022-04-05"),
      // In 2026 5 April is påskdagen; in 2021 it is annandag påsk.
      ("2026-03-01", "2026-03-15", "2026-04-07"), ("2021-03-01", "2021-03-15", "2021-04-06"),
      // A Saturday is a day to be served on: nobody has to act then.
      ("2026-02-28", "2026-03-14", "2026-04-07"),
    ])
  func forenkladDelgivning(sent: String, served: String, last: String) throws {
    let servedDay = try LegalTime.forenkladDelgivningServed(sent: day(sent))
    #expect(servedDay.description == served)
    #expect(try LegalTime.lastAppealDay(served: servedDay).description == last)
  }

  @Test(
    "trettondagsafton, skärtorsdag, valborg and klämdagar stand",
    arguments: ["2026-01-05", "2026-04-02", "2026-04-30", "2026-05-15", "2026-05-25", "2025-05-30"])
  func daysThatStand(iso: String) throws {
    #expect(try LegalTime.lastDayToAct(day(iso)) == day(iso))
    #expect(try LegalTime.roll(day(iso)).explanation == nil)
    #expect(try LegalTime.isWorkingDay(day(iso)))
  }

  @Test("every day 2000–2040 is moved to the first day that is none of those the law names")
  func everyDayMoved() throws {
    for date in everyDay where (2000...2040).contains(date.year) {
      let last = try LegalTime.lastDayToAct(date)
      var expected = date
      while try isNamedByLaw(expected) { expected = try expected.adding(days: 1) }
      if last != expected { Issue.record("\(date) is moved to \(last), not \(expected)") }
      let rolled = try LegalTime.roll(date)
      if rolled.day != last || rolled.passed.count != date.days(until: last) {
        Issue.record("the explanation of \(date) differs")
      }
    }
  }

  @Test("a moved day says which days it was moved past, and why")
  func explanation() throws {
    let rolled = try LegalTime.roll(day("2025-12-24"))
    #expect(rolled.calculated.description == "2025-12-24")
    #expect(rolled.day.description == "2025-12-29")
    #expect(
      rolled.passed.map(\.reason) == [
        .eve(.christmasEve), .holiday(.christmasDay), .holiday(.boxingDay), .saturday, .holiday(.sunday),
      ])
    #expect(
      rolled.explanation
        == "24 december är julafton, 25 december är juldagen, 26 december är annandag jul, 27 december är lördag, "
        + "28 december är söndag; sista dag blir mån 29 dec 2025")
    #expect(
      rolled.passed.map(\.reason.citation) == [
        "lag (1930:173) 2 §", "lag (1989:253) 1–2 §§", "lag (1989:253) 1–2 §§", "lag (1930:173) 2 §",
        "lag (1989:253) 1–2 §§",
      ])
  }

  @Test("the board's days: justering within 14 days, announced by the second day, taken down after the last day")
  func board() throws {
    #expect(try LegalTime.latestJustering(meeting: day("2021-08-24")).description == "2021-09-07")
    #expect(try LegalTime.announceBy(justerad: day("2026-03-11")).description == "2026-03-13")
    #expect(try LegalTime.announceBy(justerad: day("2026-03-13")).description == "2026-03-15")
    #expect(try LegalTime.earliestTakeDown(lastAppealDay: day("2021-09-14")).description == "2021-09-15")
    #expect(try LegalTime.earliestTakeDown(lastAppealDay: day("2018-04-24")).description == "2018-04-25")
  }

  @Test("a last day before 1990 cannot be told")
  func before1990() throws {
    let date = try day("1989-11-01")
    #expect(throws: CivilTimeError.holidaysUnknown(year: 1989)) { try LegalTime.lastAppealDay(announced: date) }
    #expect(throws: CivilTimeError.holidaysUnknown(year: 1989)) { try LegalTime.lastDayToAct(date) }
    #expect(throws: CivilTimeError.holidaysUnknown(year: 1989)) { try LegalTime.isWorkingDay(date) }
    #expect(try LegalTime.end(of: .weeks(3), from: date, rolled: false).description == "1989-11-22")
  }

  @Test("a last day past 2400 is refused")
  func after2400() {
    #expect(throws: CivilTimeError.outOfRange) { try LegalTime.lastDayToAct(.latest) }
    #expect(throws: CivilTimeError.outOfRange) { try LegalTime.roll(.latest) }
  }

  /// The days of lag 1930:173 2 §, told by dates and published Easter rules rather than by the table under test.
  private func isNamedByLaw(_ date: CivilDate) throws -> Bool {
    if date.weekday == .saturday || date.weekday == .sunday { return true }
    switch (date.month, date.day) {
    case (1, 1), (1, 6), (5, 1), (12, 24...26), (12, 31): return true
    case (6, 6): return date.year >= 2005
    case (6, 19...25): return date.weekday == .friday
    default: break
    }
    switch try Easter.sunday(year: date.year).days(until: date) {
    case -2, 1, 39: return true
    case 50: return date.year <= 2004
    default: return false
    }
  }
}
