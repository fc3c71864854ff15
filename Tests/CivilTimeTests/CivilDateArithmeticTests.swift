import CivilTime
import Testing

struct CivilDateArithmeticTests {
  @Test(
    "months keep the number of the day, or end on the last day of a shorter month",
    arguments: [
      ("2021-10-31", 4, "2022-02-28"), ("2023-10-31", 4, "2024-02-29"), ("2026-08-31", 4, "2026-12-31"),
      ("2026-01-31", 1, "2026-02-28"), ("2026-01-31", 2, "2026-03-31"), ("2026-03-31", 1, "2026-04-30"),
      ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -1, "2025-12-15"), ("2026-01-15", -13, "2024-12-15"),
      ("2026-12-15", 1, "2027-01-15"), ("2026-05-05", 0, "2026-05-05"), ("2096-02-29", 48, "2100-02-28"),
    ])
  func months(start: String, months: Int, end: String) throws {
    #expect(try day(start).adding(months: months).description == end)
  }

  @Test(
    "years keep the date, but 29 February becomes 28 February in a common year",
    arguments: [
      ("2024-02-29", 1, "2025-02-28"), ("2024-02-29", 4, "2028-02-29"), ("2021-06-01", 2, "2023-06-01"),
      ("2021-06-01", -2, "2019-06-01"),
    ])
  func years(start: String, years: Int, end: String) throws {
    #expect(try day(start).adding(years: years).description == end)
  }

  @Test("weeks end on the same weekday")
  func weeks() throws {
    let start = try day("2020-10-06")
    let end = try start.adding(weeks: 3)
    #expect(end.description == "2020-10-27")
    #expect(end.weekday == start.weekday)
    #expect(start.days(until: end) == 21)
    #expect(end.days(until: start) == -21)
    #expect(try end.adding(weeks: -3) == start)
  }

  @Test("days cross months and leap years")
  func days() throws {
    #expect(try day("2024-02-28").adding(days: 1).description == "2024-02-29")
    #expect(try day("2023-02-28").adding(days: 1).description == "2023-03-01")
    #expect(try day("2024-01-01").adding(days: -1).description == "2023-12-31")
    #expect(try day("2024-01-01").days(until: day("2025-01-01")) == 366)
  }

  @Test("a period adds its years and months first and its weeks and days after")
  func periods() throws {
    #expect(try day("2021-10-31").adding(.months(4)).description == "2022-02-28")
    #expect(try day("2026-01-31").adding(Period(months: 1, days: 1)).description == "2026-03-01")
    #expect(try day("2026-01-01").adding(Period(years: 1, weeks: 2, days: 3)).description == "2027-01-18")
    #expect(try day("2026-03-31").subtracting(Period(months: 1, days: 1)).description == "2026-02-27")
    #expect(try day("2026-03-31").adding(Period()).description == "2026-03-31")
  }

  @Test("no calculation leaves the years 1753–2400, however large the number", arguments: [1, 700_000, Int.max])
  func outOfRange(number: Int) {
    let (first, last) = (CivilDate.earliest, CivilDate.latest)
    #expect(throws: CivilTimeError.outOfRange) { try last.adding(days: number) }
    #expect(throws: CivilTimeError.outOfRange) { try last.adding(weeks: number) }
    #expect(throws: CivilTimeError.outOfRange) { try last.adding(months: number) }
    #expect(throws: CivilTimeError.outOfRange) { try last.adding(years: number) }
    #expect(throws: CivilTimeError.outOfRange) { try first.adding(days: -number) }
    #expect(throws: CivilTimeError.outOfRange) { try first.adding(weeks: -number) }
    #expect(throws: CivilTimeError.outOfRange) { try first.adding(months: -number) }
    #expect(throws: CivilTimeError.outOfRange) { try first.adding(years: -number) }
  }

  @Test("the refusal to leave the years says so")
  func outOfRangeText() {
    #expect(CivilTimeError.outOfRange.message == "uträkningen hamnar utanför åren 1753–2400")
    #expect(CivilTimeError.outOfRange.hint == "kontrollera startdatumet och tidslängden")
    #expect(throws: CivilTimeError.outOfRange) { try CivilDate.latest.adding(.days(1)) }
    #expect(throws: CivilTimeError.outOfRange) { try CivilDate.earliest.subtracting(.days(1)) }
  }
}
