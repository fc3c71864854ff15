import CivilTime
import Foundation
import Testing

struct InstantTests {
  @Test(
    "an instant is written in UTC with a fixed width",
    arguments: [
      (0, "1970-01-01T00:00:00.000Z"), (1, "1970-01-01T00:00:00.001Z"), (-1, "1969-12-31T23:59:59.999Z"),
      (1_520_592_060_000, "2018-03-09T10:41:00.000Z"), (1_582_934_400_123, "2020-02-29T00:00:00.123Z"),
      (-6_847_804_800_000, "1753-01-01T00:00:00.000Z"), (13_601_087_999_999, "2400-12-31T23:59:59.999Z"),
    ] as [(Int64, String)])
  func text(milliseconds: Int64, text: String) throws {
    let instant = try Instant(millisecondsSinceEpoch: milliseconds)
    #expect(instant.description == text)
    #expect(try Instant.parse(text) == instant)
    #expect(Instant(text) == instant)
  }

  @Test(
    "offsets, missing seconds and decimals are understood",
    arguments: [
      ("2018-03-09T10:41:00Z", "2018-03-09T10:41:00.000Z"), ("2018-03-09T10:41Z", "2018-03-09T10:41:00.000Z"),
      ("2018-03-09T11:41:00+01:00", "2018-03-09T10:41:00.000Z"),
      ("2018-03-09T00:30:00+01:00", "2018-03-08T23:30:00.000Z"),
      ("2018-03-09T20:11:00-03:30", "2018-03-09T23:41:00.000Z"),
      ("2018-03-09T10:41:07.5Z", "2018-03-09T10:41:07.500Z"), ("2018-03-09T10:41:07.25Z", "2018-03-09T10:41:07.250Z"),
      ("2018-03-09T10:41:07.123999999Z", "2018-03-09T10:41:07.123Z"),
      ("2018-03-09T10:41:00-00:00", "2018-03-09T10:41:00.000Z"),
    ])
  func forms(text: String, utc: String) throws {
    #expect(try Instant.parse(text).description == utc)
  }

  @Test(
    "a text that is no instant is refused",
    arguments: [
      "", "2018-03-09", "2018-03-09T10:41:00", "2018-03-09 10:41:00Z", "2018-03-09T10:41:00z", "2018-03-09T10:41:60Z",
      "2018-03-09T10:41:00.Z", "2018-03-09T10:41:00.1234567890Z", "2018-03-09T10:41:00+0100",
      "2018-03-09T10:41:00+24:00",
      "2018-03-09T10:41:00+01:60", "2018-03-09T10:41:00ZZ", "2018-03-09T10Z", "10.41",
    ])
  func refusals(text: String) {
    let error = #expect(throws: CivilTimeError.self) { try Instant.parse(text) }
    #expect(error == .notAnInstant(text: text))
    #expect(error?.message == "\"\(text)\" är ingen tidpunkt")
    #expect(error?.hint == "skriv till exempel 2018-03-09T10:41:00Z eller 2018-03-09T11:41:00+01:00")
    #expect(Instant(text) == nil)
  }

  @Test("a day or clock time that does not exist is named")
  func parts() {
    #expect(throws: CivilTimeError.noSuchDay(year: 2021, month: 2, day: 30)) {
      try Instant.parse("2021-02-30T10:00:00Z")
    }
    let error = #expect(throws: CivilTimeError.self) { try Instant.parse("2021-02-03T24:00:00Z") }
    #expect(error == .noSuchClockTime(hour: 24, minute: 0))
    #expect(error?.message == "klockslaget 24.00 finns inte")
    #expect(error?.hint == "timmen ska vara 0–23 och minuten 0–59")
  }

  @Test("instants outside 1753–2400 are refused")
  func range() throws {
    for milliseconds in [-6_847_804_800_001, 13_601_088_000_000, Int64.min, Int64.max] {
      #expect(throws: CivilTimeError.outOfRange) { try Instant(millisecondsSinceEpoch: milliseconds) }
    }
    #expect(throws: CivilTimeError.outOfRange) { try Instant.parse("1753-01-01T00:00:00+01:00") }
    let instant = try moment("2018-03-09T10:41:00Z")
    #expect(throws: CivilTimeError.outOfRange) { try instant.adding(seconds: .max) }
    #expect(throws: CivilTimeError.outOfRange) { try instant.adding(seconds: .min) }
    #expect(throws: CivilTimeError.outOfRange) { try instant.adding(milliseconds: .max) }
  }

  @Test("seconds and milliseconds are added, and the order is that of time and of the texts")
  func arithmetic() throws {
    let instant = try moment("2018-03-09T10:41:00Z")
    let later = try instant.adding(seconds: 90)
    #expect(later.description == "2018-03-09T10:42:30.000Z")
    #expect(try instant.adding(milliseconds: -1).description == "2018-03-09T10:40:59.999Z")
    #expect(instant.milliseconds(until: later) == 90_000)
    #expect(instant < later)
    let instants = try [5, -5, 0, 1000, 999].map { try instant.adding(milliseconds: $0) }
    #expect(instants.sorted().map(\.description) == instants.map(\.description).sorted())
  }

  @Test("an instant is a string in JSON")
  func json() throws {
    let instant = try moment("2018-03-09T10:41:00Z")
    #expect(String(decoding: try JSONEncoder().encode([instant]), as: UTF8.self) == "[\"2018-03-09T10:41:00.000Z\"]")
    #expect(try JSONDecoder().decode([Instant].self, from: Data("[\"2018-03-09T11:41:00+01:00\"]".utf8)) == [instant])
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([Instant].self, from: Data("[\"nu\"]".utf8)) }
  }

  @Test("a day begins in UTC at midnight there", arguments: ["1753-01-01", "1969-12-31", "2018-03-09", "2400-12-31"])
  func startOfUTC(_ text: String) throws {
    #expect(Instant(startOfUTC: try CivilDate.parse(text)).description == text + "T00:00:00.000Z")
  }
}
