import Foundation
import Testing

@testable import CivilTime

struct ZoneOffsetsTests {
  @Test("the table has the changes that Foundation reports for 1990–2100, no more and no fewer")
  func foundationChanges() throws {
    let zone = try #require(TimeZone(identifier: SwedishTime.zone))
    let table = try SwedishTime.load(SwedishTime.zone).stretches
    let end = try #require(CivilDate(year: 2101, month: 1, day: 1)).daysSinceEpoch * 86_400
    var expected: [Int64] = []
    var at = Date(timeIntervalSince1970: TimeInterval(try day("1990-01-01").daysSinceEpoch) * 86_400)
    while let next = zone.nextDaylightSavingTimeTransition(after: at), next.timeIntervalSince1970 < Double(end) {
      expected.append(Int64(next.timeIntervalSince1970 * 1000))
      at = next
    }
    #expect(table.dropFirst().map(\.startMilliseconds) == expected)
    #expect(expected.count == 222)
  }

  @Test("the table agrees with Foundation on both sides of every change")
  func aroundChanges() throws {
    let zone = try #require(TimeZone(identifier: SwedishTime.zone))
    let offsets = try SwedishTime.load(SwedishTime.zone)
    for stretch in offsets.stretches {
      for seconds in [-86_400, -3600, -1, 0, 1, 3600, 86_400] as [Int64] {
        let second = stretch.startMilliseconds / 1000 + seconds
        let expected = ZoneOffsets.seconds(of: zone, at: second) * 1000
        #expect(offsets.offset(atMilliseconds: second * 1000) == expected, "second \(second)")
      }
    }
  }

  @Test("summer time 1996–2100 runs between the last Sundays of March and October at 01 UTC, as the law sets it")
  func lastSundays() throws {
    let table = try SwedishTime.load(SwedishTime.zone).stretches
    let changes = Dictionary(uniqueKeysWithValues: table.map { ($0.startMilliseconds, $0.offsetMilliseconds) })
    for year in 1996...2100 {
      for (month, hours) in [(3, 2), (10, 1)] as [(Int, Int64)] {
        let last = try #require((25...31).first { zellerWeekday(year, month, $0) == 7 })
        let change = try moment("\(year)-\(month < 10 ? "0" : "")\(month)-\(last)T01:00:00Z")
        #expect(changes[change.millisecondsSinceEpoch] == hours * 3_600_000, "\(change)")
      }
    }
  }

  @Test("before 1996 summer time ended in September")
  func september() throws {
    let table = try SwedishTime.load(SwedishTime.zone).stretches.map(\.startMilliseconds)
    #expect(try table.contains(moment("1990-09-30T01:00:00Z").millisecondsSinceEpoch))
    #expect(try table.contains(moment("1995-09-24T01:00:00Z").millisecondsSinceEpoch))
  }

  @Test(
    "a zone that is missing or is not Swedish time is an error and never UTC", arguments: ["Europe/Ingenstans", "UTC"])
  func missing(identifier: String) {
    let error = #expect(throws: CivilTimeError.self) { try SwedishTime.load(identifier) }
    #expect(error == .zoneDataMissing(zone: identifier))
    #expect(error?.message == "reglerna för tidszonen \(identifier) kan inte läsas")
    #expect(
      error?.hint
        == "installera om programmet i sin helhet: tidszonernas regler följer med dess bibliotek (FoundationICU)")
  }
}
