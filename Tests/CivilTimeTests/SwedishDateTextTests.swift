import CivilTime
import Testing

struct SwedishDateTextTests {
  @Test("a date has a short and a long Swedish form, with and without its year")
  func forms() throws {
    let march = try day("2018-03-09")
    #expect(march.swedish == "fre 9 mars 2018")
    #expect(march.swedishText.shortWithoutYear == "fre 9 mars")
    #expect(march.swedishText.long == "9 mars 2018")
    #expect(march.swedishText.dayAndMonth == "9 mars")
    let october = try day("2021-10-12")
    #expect(october.swedish == "tis 12 okt 2021")
    #expect(october.swedishText.shortWithoutYear == "tis 12 okt")
    #expect(october.swedishText.long == "12 oktober 2021")
    #expect(october.swedishText.dayAndMonth == "12 oktober")
  }

  @Test("every month has its Swedish names")
  func months() throws {
    let texts = try (1...12).map { try CivilDate.checked(year: 2026, month: $0, day: 1).swedishText }
    #expect(
      texts.map(\.dayAndMonth) == [
        "1 januari", "1 februari", "1 mars", "1 april", "1 maj", "1 juni", "1 juli", "1 augusti", "1 september",
        "1 oktober", "1 november", "1 december",
      ])
    #expect(
      texts.map(\.shortWithoutYear) == [
        "tors 1 jan", "sön 1 feb", "sön 1 mars", "ons 1 april", "fre 1 maj", "mån 1 juni", "ons 1 juli", "lör 1 aug",
        "tis 1 sept", "tors 1 okt", "sön 1 nov", "tis 1 dec",
      ])
  }

  @Test("every weekday has its Swedish names")
  func weekdays() {
    #expect(
      Weekday.allCases.map(\.name) == ["måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"])
    #expect(Weekday.allCases.map(\.shortName) == ["mån", "tis", "ons", "tors", "fre", "lör", "sön"])
    #expect(Weekday.allCases.map(\.rawValue) == [1, 2, 3, 4, 5, 6, 7])
  }

  @Test(
    "a last day tells its distance from today",
    arguments: [
      ("2018-03-09", "i dag"), ("2018-03-10", "i morgon"), ("2018-03-11", "2 dagar kvar"),
      ("2018-03-12", "3 dagar kvar"), ("2018-03-08", "gick ut i går"), ("2018-03-07", "gick ut för 2 dagar sedan"),
      ("2017-03-09", "gick ut för 365 dagar sedan"),
    ])
  func distance(iso: String, text: String) throws {
    #expect(try day(iso).swedishText.distance(today: day("2018-03-09")) == text)
  }

  @Test("a last day is told with its date, and with the year when it is another than today's")
  func deadline() throws {
    let today = try day("2018-03-06")
    #expect(try day("2018-03-09").swedishText.deadline(today: today) == "fre 9 mars, 3 dagar kvar")
    #expect(try day("2019-01-02").swedishText.deadline(today: today) == "ons 2 jan 2019, 302 dagar kvar")
  }
}
