import CivilTime
import Testing

struct WorkingDaysTests {
  @Test(
    "working days are counted with or without the end days",
    arguments: [
      // Mon–Fri of a plain week.
      ("2026-03-09", "2026-03-13", 5, 4, 4, 3),
      // Friday to Monday.
      ("2026-03-13", "2026-03-16", 2, 1, 1, 0),
      // Saturday to Sunday.
      ("2026-03-14", "2026-03-15", 0, 0, 0, 0),
      // Christmas: 22, 23, 29, 30 December and 2 January.
      ("2025-12-22", "2026-01-02", 5, 4, 4, 3),
      // The same day.
      ("2026-03-09", "2026-03-09", 1, 0, 0, 0),
      ("2026-03-09", "2026-03-10", 2, 1, 1, 0),
      // From a Saturday to a Tuesday.
      ("2026-03-14", "2026-03-17", 2, 1, 2, 1),
    ])
  func count(from: String, to: String, both: Int, first: Int, last: Int, neither: Int) throws {
    let (from, to) = (try day(from), try day(to))
    #expect(try LegalTime.workingDays(from: from, to: to, including: .both) == both)
    #expect(try LegalTime.workingDays(from: from, to: to, including: .first) == first)
    #expect(try LegalTime.workingDays(from: from, to: to, including: .last) == last)
    #expect(try LegalTime.workingDays(from: from, to: to, including: .neither) == neither)
  }

  @Test("the last and the first day of the calendar can end a count")
  func calendarEnd() throws {
    #expect(try LegalTime.workingDays(from: .latest, to: .latest, including: .neither) == 0)
    #expect(try LegalTime.workingDays(from: day("2400-12-29"), to: .latest, including: .both) == 1)
  }

  @Test("a count whose days stand in the wrong order is refused")
  func reversed() throws {
    let (from, to) = (try day("2021-03-05"), try day("2021-03-01"))
    let error = #expect(throws: CivilTimeError.self) {
      try LegalTime.workingDays(from: from, to: to, including: .both)
    }
    #expect(error == .daysReversed(from: from, to: to))
    #expect(error?.message == "2021-03-05 ligger efter 2021-03-01, så dagarna däremellan kan inte räknas")
    #expect(error?.hint == "sätt det tidigare datumet först")
  }

  @Test(
    "working days are added past weekends, holidays and eves",
    arguments: [
      ("2026-03-09", 0, "2026-03-09"), ("2026-03-14", 0, "2026-03-14"), ("2026-03-13", 1, "2026-03-16"),
      ("2026-03-14", 1, "2026-03-16"), ("2025-12-23", 1, "2025-12-29"), ("2025-12-23", 3, "2026-01-02"),
      ("2026-01-02", -3, "2025-12-23"), ("2026-04-07", -1, "2026-04-02"), ("2026-06-22", -1, "2026-06-18"),
    ])
  func adding(start: String, workingDays: Int, end: String) throws {
    #expect(try LegalTime.adding(workingDays: workingDays, to: day(start)).description == end)
  }

  @Test("adding working days and counting them back agree")
  func agree() throws {
    let start = try day("2025-11-28")
    for number in 0...300 {
      let end = try LegalTime.adding(workingDays: number, to: start)
      #expect(try LegalTime.workingDays(from: start, to: end, including: .last) == number)
      #expect(try LegalTime.adding(workingDays: -number, to: end) == start)
    }
  }

  @Test("working days past the calendar are refused")
  func tooMany() throws {
    let start = try day("2026-03-09")
    #expect(throws: CivilTimeError.outOfRange) { try LegalTime.adding(workingDays: Int.max, to: start) }
    #expect(throws: CivilTimeError.holidaysUnknown(year: 1989)) {
      try LegalTime.adding(workingDays: Int.min, to: start)
    }
  }

  @Test(
    "post and the first emptying count on the working day before, other arrivals on the day",
    arguments: [
      (Arrival.direct, "2026-03-09", "2026-03-09"), (.direct, "2026-03-08", "2026-03-08"),
      (.post, "2026-03-10", "2026-03-09"), (.post, "2026-03-09", "2026-03-06"), (.post, "2026-04-07", "2026-04-02"),
      (.postNotThereBefore, "2026-03-09", "2026-03-09"), (.letterboxFirstEmptied, "2026-03-09", "2026-03-06"),
      (.letterboxFirstEmptied, "2025-12-29", "2025-12-23"),
    ])
  func arrival(way: Arrival, reached: String, arrived: String) throws {
    #expect(try LegalTime.arrivalDay(reached: day(reached), by: way).description == arrived)
  }
}
