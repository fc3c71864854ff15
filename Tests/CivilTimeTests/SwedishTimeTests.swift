import Foundation
import Testing

@testable import CivilTime

struct SwedishTimeTests {
  @Test(
    "a moment lies in the day that Swedish clocks show",
    arguments: [
      ("2018-03-09T10:41:00Z", "2018-03-09", "11.41"), ("2018-03-09T23:00:00Z", "2018-03-10", "00.00"),
      ("2018-03-09T22:59:59.999Z", "2018-03-09", "23.59"), ("2018-07-01T22:00:00Z", "2018-07-02", "00.00"),
      ("2018-07-01T21:59:59Z", "2018-07-01", "23.59"), ("2021-03-28T00:59:59Z", "2021-03-28", "01.59"),
      ("2021-03-28T01:00:00Z", "2021-03-28", "03.00"), ("2021-10-31T00:59:59Z", "2021-10-31", "02.59"),
      ("2021-10-31T01:00:00Z", "2021-10-31", "02.00"), ("2025-12-31T23:00:00Z", "2026-01-01", "00.00"),
      ("2026-07-01T07:05:00Z", "2026-07-01", "09.05"), ("1969-07-20T20:17:00Z", "1969-07-20", "21.17"),
      ("2150-07-01T22:30:00Z", "2150-07-02", "00.30"),
    ])
  func localTime(utc: String, date: String, clock: String) throws {
    let instant = try moment(utc)
    #expect(try SwedishTime.date(of: instant).description == date)
    #expect(try SwedishTime.clockTime(of: instant) == clock)
  }

  @Test("a moment is told in Swedish words")
  func text() throws {
    #expect(try SwedishTime.text(of: moment("2018-03-09T09:41:00Z")) == "fre 9 mars 2018 kl. 10.41")
  }

  @Test(
    "a local time is turned into its moment, the first of two when clocks are put back",
    arguments: [
      ("2018-03-09", 11, 41, "2018-03-09T10:41:00.000Z"), ("2018-07-01", 0, 0, "2018-06-30T22:00:00.000Z"),
      ("2021-03-28", 1, 59, "2021-03-28T00:59:00.000Z"), ("2021-03-28", 3, 0, "2021-03-28T01:00:00.000Z"),
      ("2021-10-31", 2, 30, "2021-10-31T00:30:00.000Z"), ("2021-10-31", 3, 0, "2021-10-31T02:00:00.000Z"),
      ("2150-07-02", 0, 30, "2150-07-01T22:30:00.000Z"),
    ])
  func instants(date: String, hour: Int, minute: Int, utc: String) throws {
    #expect(try SwedishTime.instant(of: day(date), hour: hour, minute: minute).description == utc)
  }

  @Test("a local time that clocks are put forward past is refused")
  func skipped() throws {
    let date = try day("2021-03-28")
    let error = #expect(throws: CivilTimeError.self) { try SwedishTime.instant(of: date, hour: 2, minute: 30) }
    #expect(error == .clockTimeSkipped(date: date, hour: 2, minute: 30))
    #expect(error?.message == "klockslaget 02.30 finns inte den 28 mars 2021: då ställs klockan fram")
    #expect(error?.hint == "välj ett klockslag före eller efter omställningen")
  }

  @Test(
    "an hour or minute off the clock is refused", arguments: [(24, 0), (-1, 0), (0, 60), (0, -1), (Int.max, Int.max)])
  func noSuchClockTime(hour: Int, minute: Int) throws {
    let date = try day("2021-03-28")
    #expect(throws: CivilTimeError.noSuchClockTime(hour: hour, minute: minute)) {
      try SwedishTime.instant(of: date, hour: hour, minute: minute)
    }
  }

  @Test("every day 1950–2110 begins at midnight and not a millisecond later")
  func startOfDay() throws {
    for date in everyDay where (1950...2110).contains(date.year) {
      let start = try SwedishTime.startOfDay(date)
      let before = try SwedishTime.date(of: start.adding(milliseconds: -1))
      let previous = try date.adding(days: -1)
      if try SwedishTime.date(of: start) != date || before != previous {
        Issue.record("\(date) does not begin at \(start)")
      }
    }
  }

  @Test("the first hour of the calendar's first day cannot be told as a moment in UTC")
  func calendarEdge() throws {
    #expect(throws: CivilTimeError.outOfRange) { try SwedishTime.startOfDay(.earliest) }
    #expect(throws: CivilTimeError.outOfRange) { try SwedishTime.date(of: moment("2400-12-31T23:30:00Z")) }
  }
}
