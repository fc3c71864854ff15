import CivilTime
import Foundation
import Testing

struct PeriodTests {
  @Test(
    "a period is read and written as an ISO 8601 duration",
    arguments: [
      ("P4M", Period.months(4), "4 månader"), ("P14D", .days(14), "14 dagar"), ("P2W", .weeks(2), "2 veckor"),
      ("P1Y", .years(1), "1 år"), ("P1M", .months(1), "1 månad"), ("P1W", .weeks(1), "1 vecka"),
      ("P1D", .days(1), "1 dag"), ("P0D", Period(), "0 dagar"),
      ("P1Y6M", Period(years: 1, months: 6), "1 år och 6 månader"),
      ("P2Y1M3W4D", Period(years: 2, months: 1, weeks: 3, days: 4), "2 år, 1 månad, 3 veckor och 4 dagar"),
      ("P65535D", .days(65_535), "65535 dagar"),
    ])
  func roundTrip(text: String, period: Period, swedish: String) throws {
    #expect(try Period.parse(text) == period)
    #expect(Period(text) == period)
    #expect(period.description == text)
    #expect(period.swedish == swedish)
  }

  @Test("zeros are read but not written", arguments: [("P0Y3M", "P3M"), ("P0W", "P0D"), ("P04M", "P4M")])
  func zeros(text: String, written: String) throws {
    #expect(try Period.parse(text).description == written)
  }

  @Test(
    "a text that is no period is refused",
    arguments: [
      "", "P", "4M", "P4", "PM", "P4X", "p4m", "P-4M", "-P4M", "P4M1Y", "P1M2M", "P1.5Y", "P4M ", "P65536", "P65536D1Y",
      "tre veckor",
    ])
  func refusals(text: String) {
    let error = #expect(throws: CivilTimeError.self) { try Period.parse(text) }
    #expect(error == .notAPeriod(text: text))
    #expect(error?.message == "\"\(text)\" är ingen tidslängd")
    #expect(
      error?.hint == "skriv till exempel P1Y (ett år), P4M (fyra månader), P2W (två veckor) eller P14D (14 dagar)")
    #expect(Period(text) == nil)
  }

  @Test(
    "one that is written rightly but has too much of a unit is too long",
    arguments: ["P65536D", "P99999999999999999999D", "P1Y99999999999M", "P65536Y3D"])
  func tooLong(text: String) {
    let error = #expect(throws: CivilTimeError.self) { try Period.parse(text) }
    #expect(error == .periodTooLong(text: text))
    #expect(error?.message == "tidslängden \"\(text)\" är för lång")
    #expect(error?.hint == "högst 65535 dagar, veckor, månader eller år går att räkna med")
    #expect(error?.code == "period-too-long")
    #expect(Period(text) == nil)
  }

  @Test("hours, minutes and seconds are refused with their own words", arguments: ["PT2H", "P1DT2H", "PT"])
  func clockTime(text: String) {
    let error = #expect(throws: CivilTimeError.self) { try Period.parse(text) }
    #expect(
      error?.message
        == "tidslängden \"\(text)\" har timmar, minuter eller sekunder, men bara hela dagar kan räknas")
    #expect(error?.hint == "skriv till exempel P1D för ett dygn")
  }

  @Test("two weeks and fourteen days are written differently and reach the same day")
  func units() throws {
    #expect(Period.weeks(2) != .days(14))
    let start = try day("2026-03-01")
    #expect(try start.adding(.weeks(2)) == start.adding(.days(14)))
  }

  @Test("a period is a string in JSON")
  func json() throws {
    #expect(String(decoding: try JSONEncoder().encode([Period.months(4)]), as: UTF8.self) == "[\"P4M\"]")
    #expect(try JSONDecoder().decode([Period].self, from: Data("[\"P4M\"]".utf8)) == [.months(4)])
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([Period].self, from: Data("[\"4M\"]".utf8)) }
  }
}
