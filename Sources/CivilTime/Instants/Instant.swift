/// A moment in time, exact to the millisecond and independent of time zone.
///
/// It lies within the years 1753–2400 in UTC. The text form, also in JSON, is ISO 8601 in UTC with a fixed width,
/// `2018-03-09T10:41:00.000Z`, so that texts sort as the moments do.
public struct Instant: Sendable, Hashable {
  static let millisecondsPerDay: Int64 = 86_400_000

  /// Milliseconds since 1970-01-01T00:00Z; negative before it.
  public let millisecondsSinceEpoch: Int64

  /// The moment so many milliseconds after 1970-01-01T00:00Z, or before it if negative.
  ///
  /// - Throws: `outOfRange` if it is not within 1753–2400.
  public init(millisecondsSinceEpoch: Int64) throws(CivilTimeError) {
    let earliest = Int64(CivilDate.earliest.daysSinceEpoch) * Self.millisecondsPerDay
    let end = Int64(CivilDate.latest.daysSinceEpoch + 1) * Self.millisecondsPerDay
    guard (earliest..<end).contains(millisecondsSinceEpoch) else { throw .outOfRange }
    self.millisecondsSinceEpoch = millisecondsSinceEpoch
  }

  /// The first moment of a day in UTC.
  public init(startOfUTC day: CivilDate) {
    millisecondsSinceEpoch = Int64(day.daysSinceEpoch) * Self.millisecondsPerDay
  }

  /// The moment a number of seconds later, or earlier if negative.
  ///
  /// - Throws: `outOfRange` if it is not within 1753–2400.
  public func adding(seconds: Int64) throws(CivilTimeError) -> Instant {
    let (milliseconds, overflow) = seconds.multipliedReportingOverflow(by: 1000)
    guard !overflow else { throw .outOfRange }
    return try adding(milliseconds: milliseconds)
  }

  /// The moment a number of milliseconds later, or earlier if negative.
  ///
  /// - Throws: `outOfRange` if it is not within 1753–2400.
  public func adding(milliseconds: Int64) throws(CivilTimeError) -> Instant {
    let (sum, overflow) = millisecondsSinceEpoch.addingReportingOverflow(milliseconds)
    guard !overflow else { throw .outOfRange }
    return try Instant(millisecondsSinceEpoch: sum)
  }

  /// The number of milliseconds from this moment to the other; negative backwards.
  public func milliseconds(until other: Instant) -> Int64 {
    other.millisecondsSinceEpoch - millisecondsSinceEpoch
  }
}

extension Instant: Comparable {
  /// Whether the first moment comes before the second.
  public static func < (first: Instant, second: Instant) -> Bool {
    first.millisecondsSinceEpoch < second.millisecondsSinceEpoch
  }
}
