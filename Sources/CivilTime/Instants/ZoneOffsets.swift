import Foundation

/// How far a time zone lies from UTC at each moment, with the changes of 1990–2100 looked up once.
struct ZoneOffsets: Sendable {
  /// One stretch of time with the same offset.
  struct Stretch: Sendable {
    let startMilliseconds: Int64
    let offsetMilliseconds: Int64
  }

  /// The years the table covers, in UTC; for other moments Foundation is asked each time.
  static let tableYears = 1990...2100

  private static let tableStart = Int64(Gregorian.dayNumber(year: tableYears.lowerBound, month: 1, day: 1)) * 86_400
  private static let tableEnd = Int64(Gregorian.dayNumber(year: tableYears.upperBound + 1, month: 1, day: 1)) * 86_400
  /// Two changes are never nearer each other than this.
  private static let probeStep: Int64 = 14 * 86_400

  private let zone: TimeZone
  /// The stretches of the table years, in order; the first begins with the table.
  let stretches: [Stretch]

  /// The offsets of a zone of the tz database.
  ///
  /// - Throws: `zoneDataMissing` if Foundation does not know the zone.
  init(identifier: String) throws(CivilTimeError) {
    guard let zone = TimeZone(identifier: identifier) else { throw .zoneDataMissing(zone: identifier) }
    self.zone = zone
    stretches = Self.stretches(of: zone)
  }

  /// Milliseconds that local time is ahead of UTC at a moment.
  func offset(atMilliseconds milliseconds: Int64) -> Int64 {
    guard milliseconds >= Self.tableStart * 1000, milliseconds < Self.tableEnd * 1000 else {
      return Self.seconds(of: zone, at: milliseconds.floored(by: 1000).quotient) * 1000
    }
    var (low, high) = (0, stretches.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if stretches[middle].startMilliseconds <= milliseconds { low = middle } else { high = middle }
    }
    return stretches[low].offsetMilliseconds
  }

  /// The offset in seconds that Foundation gives for a moment in seconds since 1970.
  static func seconds(of zone: TimeZone, at second: Int64) -> Int64 {
    Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(second))))
  }

  private static func stretches(of zone: TimeZone) -> [Stretch] {
    var known = (second: tableStart, offset: seconds(of: zone, at: tableStart))
    var result = [Stretch(startMilliseconds: tableStart * 1000, offsetMilliseconds: known.offset * 1000)]
    for probe in stride(from: tableStart + probeStep, to: tableEnd, by: Int(probeStep)) {
      let offset = seconds(of: zone, at: probe)
      if offset != known.offset {
        var (before, after) = (known.second, probe)
        while after - before > 1 {
          let middle = (before + after) / 2
          if seconds(of: zone, at: middle) == known.offset { before = middle } else { after = middle }
        }
        result.append(Stretch(startMilliseconds: after * 1000, offsetMilliseconds: offset * 1000))
      }
      known = (probe, offset)
    }
    return result
  }
}
