import CivilTime
import Foundation
import Testing

struct CivilDateTests {
  @Test(
    "a date is read from its ISO form and written back the same",
    arguments: [
      ("1753-01-01", 1753, 1, 1, -79_257), ("1969-12-31", 1969, 12, 31, -1), ("1970-01-01", 1970, 1, 1, 0),
      ("2000-02-29", 2000, 2, 29, 11_016), ("2018-03-09", 2018, 3, 9, 17_599), ("2400-12-31", 2400, 12, 31, 157_419),
    ])
  func roundTrip(iso: String, year: Int, month: Int, dayOfMonth: Int, number: Int) throws {
    let date = try CivilDate.parse(iso)
    #expect(date.year == year)
    #expect(date.month == month)
    #expect(date.day == dayOfMonth)
    #expect(date.daysSinceEpoch == number)
    #expect(date.description == iso)
    #expect(CivilDate(iso) == date)
    #expect(CivilDate(year: year, month: month, day: dayOfMonth) == date)
    #expect(CivilDate(daysSinceEpoch: number) == date)
  }

  @Test(
    "a text that is no date is refused with what is wrong and how to mend it",
    arguments: [
      (
        "2021-02-30", "datumet 2021-02-30 finns inte: februari 2021 har 28 dagar", "välj en dag från 1 till 28",
        "date-day"
      ),
      (
        "2024-02-30", "datumet 2024-02-30 finns inte: februari 2024 har 29 dagar", "välj en dag från 1 till 29",
        "date-day"
      ),
      (
        "1900-02-29", "datumet 1900-02-29 finns inte: februari 1900 har 28 dagar", "välj en dag från 1 till 28",
        "date-day"
      ),
      ("2021-06-31", "datumet 2021-06-31 finns inte: juni 2021 har 30 dagar", "välj en dag från 1 till 30", "date-day"),
      (
        "2021-08-00", "datumet 2021-08-00 finns inte: augusti 2021 har 31 dagar", "välj en dag från 1 till 31",
        "date-day"
      ),
      (
        "2021-13-01", "datumet 2021-13-01 finns inte: månaderna går från 01 till 12",
        "skriv datum som ÅÅÅÅ-MM-DD, med månaden i mitten", "date-month"
      ),
      (
        "2021-00-01", "datumet 2021-00-01 finns inte: månaderna går från 01 till 12",
        "skriv datum som ÅÅÅÅ-MM-DD, med månaden i mitten", "date-month"
      ),
      (
        "1752-12-31", "året 1752 kan inte användas: datum kan ligga i åren 1753–2400", "kontrollera årtalet",
        "date-year"
      ),
      (
        "2401-01-01", "året 2401 kan inte användas: datum kan ligga i åren 1753–2400", "kontrollera årtalet",
        "date-year"
      ),
    ])
  func refusals(text: String, message: String, hint: String, code: String) {
    let error = #expect(throws: CivilTimeError.self) { try CivilDate.parse(text) }
    #expect(error?.message == message)
    #expect(error?.hint == hint)
    #expect(error?.code == code)
    #expect(error?.description == "\(message); \(hint)")
    #expect(CivilDate(text) == nil)
  }

  @Test(
    "only the strict form is a date",
    arguments: [
      "", "9 mars", "2018-3-9", "20180309", "2018-03-09 ", " 2018-03-09", "2018-03-09T10:00:00Z", "18-03-09",
      "2018/03/09", "2018-03-9x", "+018-03-09", "2018-03-٠٩", "２018-03-09", "2018-03-09\u{301}",
      "20180-3-09", "99999999999999999999-01-01", "02018-03-09",
    ])
  func strictForm(text: String) {
    let error = #expect(throws: CivilTimeError.self) { try CivilDate.parse(text) }
    #expect(error == .notADate(text: text))
    #expect(error?.message == "\"\(text)\" är inget datum")
    #expect(error?.hint == "skriv datum som ÅÅÅÅ-MM-DD, till exempel 2018-03-09")
    #expect(CivilDate(text) == nil)
  }

  @Test("a year of more than four digits cannot be used", arguments: [10_000, 99_999, 999_999_999_999])
  func longYear(year: Int) {
    let error = #expect(throws: CivilTimeError.self) { try CivilDate.parse("\(year)-01-31") }
    #expect(error == .yearOutside(year: year))
  }

  @Test("a long text is cut short in the message")
  func longText() {
    let error = CivilTimeError.notADate(text: String(repeating: "å", count: 41))
    #expect(error.message == "\"\(String(repeating: "å", count: 39))…\" är inget datum")
  }

  @Test("a day that does not exist cannot be made from its parts")
  func parts() {
    #expect(CivilDate(year: 2023, month: 2, day: 29) == nil)
    #expect(CivilDate(year: 2023, month: 0, day: 1) == nil)
    #expect(CivilDate(year: 2023, month: 1, day: 0) == nil)
    #expect(CivilDate(year: Int.min, month: 1, day: 1) == nil)
    #expect(CivilDate(year: 2023, month: Int.max, day: Int.max) == nil)
    #expect(throws: CivilTimeError.noSuchDay(year: 2023, month: 2, day: 29)) {
      try CivilDate.checked(year: 2023, month: 2, day: 29)
    }
  }

  @Test("a day number outside the years is no date")
  func dayNumbers() {
    #expect(CivilDate(daysSinceEpoch: -79_258) == nil)
    #expect(CivilDate(daysSinceEpoch: 157_420) == nil)
    #expect(CivilDate(daysSinceEpoch: Int.max) == nil)
    #expect(CivilDate.earliest.description == "1753-01-01")
    #expect(CivilDate.latest.description == "2400-12-31")
  }

  @Test("dates are ordered by time")
  func order() throws {
    let texts = ["2021-10-31", "1969-12-31", "2021-11-01", "1753-01-01", "2022-01-01"]
    #expect(try texts.map(day).sorted().map(\.description) == texts.sorted())
  }

  @Test("a date is a string in JSON")
  func json() throws {
    let date = try day("2018-03-09")
    #expect(String(decoding: try JSONEncoder().encode([date]), as: UTF8.self) == "[\"2018-03-09\"]")
    #expect(try JSONDecoder().decode([CivilDate].self, from: Data("[\"2018-03-09\"]".utf8)) == [date])
  }

  @Test("a date in JSON that does not exist is refused with the same words")
  func jsonRefusal() {
    let error = #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([CivilDate].self, from: Data("[\"2021-02-30\"]".utf8))
    }
    guard case .dataCorrupted(let context) = error else {
      Issue.record("expected corrupted data")
      return
    }
    #expect(context.debugDescription.hasPrefix("datumet 2021-02-30 finns inte: februari 2021 har 28 dagar"))
    #expect(context.underlyingError as? CivilTimeError == .noSuchDay(year: 2021, month: 2, day: 30))
    #expect(context.codingPath.count == 1)
  }
}
