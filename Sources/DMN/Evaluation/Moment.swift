public import CivilTime

/// When a decision is asked for: what `today()` and `now()` give.
public struct Moment: Sendable {
  /// The day.
  public var today: CivilDate
  /// The point in time.
  public var now: Instant

  /// A day and a point in time.
  public init(today: CivilDate, now: Instant) {
    self.today = today
    self.now = now
  }

  /// A point in time, and the day that it belongs to in Sweden.
  ///
  /// - Throws: Where the zone data of the system cannot be read.
  public init(_ now: Instant) throws(CivilTimeError) {
    today = try SwedishTime.date(of: now)
    self.now = now
  }
}
