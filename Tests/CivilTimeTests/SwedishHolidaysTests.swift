import CivilTime
import Testing

struct SwedishHolidaysTests {
  @Test("the holidays of 2026 are these")
  func year2026() throws {
    #expect(
      try list(2026) == [
        "2026-01-01 nyårsdagen", "2026-01-06 trettondedag jul", "2026-04-03 långfredagen", "2026-04-05 påskdagen",
        "2026-04-06 annandag påsk", "2026-05-01 första maj", "2026-05-14 Kristi himmelsfärdsdag",
        "2026-05-24 pingstdagen", "2026-06-06 nationaldagen", "2026-06-20 midsommardagen",
        "2026-10-31 alla helgons dag", "2026-12-25 juldagen", "2026-12-26 annandag jul",
      ])
  }

  @Test("the holidays of 2004 have annandag pingst and not nationaldagen")
  func year2004() throws {
    #expect(
      try list(2004) == [
        "2004-01-01 nyårsdagen", "2004-01-06 trettondedag jul", "2004-04-09 långfredagen", "2004-04-11 påskdagen",
        "2004-04-12 annandag påsk", "2004-05-01 första maj", "2004-05-20 Kristi himmelsfärdsdag",
        "2004-05-30 pingstdagen", "2004-05-31 annandag pingst", "2004-06-26 midsommardagen",
        "2004-11-06 alla helgons dag", "2004-12-25 juldagen", "2004-12-26 annandag jul",
      ])
  }

  @Test(
    "annandag pingst gave way to nationaldagen in 2005",
    arguments: [
      ("1990-06-04", SwedishHoliday.whitMonday as SwedishHoliday?), ("2003-06-09", .whitMonday),
      ("2004-05-31", .whitMonday), ("2005-05-16", nil), ("2026-05-25", nil), ("2003-06-06", nil),
      ("2004-06-06", .sunday),
      ("2005-06-06", .nationalDay), ("2006-06-06", .nationalDay),
    ])
  func change(iso: String, holiday: SwedishHoliday?) throws {
    #expect(try SwedishHolidays.holiday(on: day(iso)) == holiday)
    #expect(try SwedishHolidays.isHoliday(day(iso)) == (holiday != nil))
  }

  @Test("the change is cited")
  func citations() {
    let change = "lag (2004:1320) om ändring i lagen (1989:253) om allmänna helgdagar"
    #expect(SwedishHolidays.citation(for: .whitMonday) == change)
    #expect(SwedishHolidays.citation(for: .nationalDay) == change)
    #expect(SwedishHolidays.citation(for: .epiphany) == "lag (1989:253) 1–2 §§")
    #expect(SwedishHolidays.citation(for: .sunday) == "lag (1989:253) 1–2 §§")
    #expect(SwedishHolidays.citation(for: .christmasEve) == "lag (1930:173) 2 §")
  }

  @Test(
    "midsommardagen is the Saturday of 20–26 June and alla helgons dag that of 31 October–6 November",
    arguments: [
      ("2020-06-20", SwedishHoliday.midsummerDay), ("2021-06-26", .midsummerDay), ("2025-06-21", .midsummerDay),
      ("2020-10-31", .allSaintsDay), ("2021-11-06", .allSaintsDay), ("2025-11-01", .allSaintsDay),
    ])
  func saturdays(iso: String, holiday: SwedishHoliday) throws {
    #expect(try SwedishHolidays.holiday(on: day(iso)) == holiday)
  }

  @Test("every Sunday is a holiday, and Easter Sunday is called by its name")
  func sundays() throws {
    #expect(try SwedishHolidays.holiday(on: day("2026-03-08")) == .sunday)
    #expect(try SwedishHolidays.holiday(on: day("2026-04-05")) == .easterSunday)
    #expect(try SwedishHolidays.holiday(on: day("2026-03-07")) == nil)
  }

  @Test("two holidays on one day are both listed")
  func coinciding() throws {
    let firstOfMay = try SwedishHolidays.holidays(year: 2008).filter { $0.date.description == "2008-05-01" }
    #expect(Set(firstOfMay.map(\.holiday)) == [.firstOfMay, .ascensionDay])
    #expect(try SwedishHolidays.holiday(on: day("2008-05-01")) == .firstOfMay)
  }

  @Test(
    "three eves move lawful time and others do not",
    arguments: [
      ("2026-06-19", SwedishEve.midsummersEve as SwedishEve?), ("2020-06-19", .midsummersEve),
      ("2021-06-25", .midsummersEve), ("2026-12-24", .christmasEve), ("2026-12-31", .newYearsEve), ("2026-01-05", nil),
      ("2026-04-02", nil), ("2026-04-30", nil), ("2026-06-26", nil),
    ])
  func eves(iso: String, eve: SwedishEve?) throws {
    #expect(try SwedishHolidays.eve(on: day(iso)) == eve)
  }

  @Test(
    "each year lists exactly the days that are holidays when asked one by one", arguments: [1990, 2004, 2005, 2400])
  func listAgreesWithDays(year: Int) throws {
    let listed = try Set(SwedishHolidays.holidays(year: year).map(\.date))
    for date in everyDay where date.year == year {
      let holiday = try SwedishHolidays.holiday(on: date)
      #expect(listed.contains(date) == (holiday != nil && holiday != .sunday), "\(date)")
    }
  }

  @Test("a year before 1990 is refused with the reason")
  func before1990() throws {
    let date = try day("1989-12-25")
    let error = #expect(throws: CivilTimeError.self) { try SwedishHolidays.holiday(on: date) }
    #expect(error == .holidaysUnknown(year: 1989))
    #expect(
      error?.message
        == "helgdagarna år 1989 är inte kända: de räknas efter lagen (1989:253) om allmänna helgdagar från och med 1990"
    )
    #expect(error?.hint == "kontrollera årtalet; är det rätt måste dagen räknas ut för hand")
    #expect(throws: CivilTimeError.holidaysUnknown(year: 1989)) { try SwedishHolidays.eve(on: date) }
    #expect(throws: CivilTimeError.holidaysUnknown(year: 1989)) { try SwedishHolidays.isHoliday(date) }
    #expect(throws: CivilTimeError.holidaysUnknown(year: 1989)) { try SwedishHolidays.holidays(year: 1989) }
    #expect(throws: CivilTimeError.yearOutside(year: 2401)) { try SwedishHolidays.holidays(year: 2401) }
  }

  private func list(_ year: Int) throws -> [String] {
    try SwedishHolidays.holidays(year: year).map { "\($0.date) \($0.holiday.name)" }
  }
}
