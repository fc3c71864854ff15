/// A time of day, with or without a zone: FEEL's `time`.
public struct ClockTime: Sendable, Hashable {
  /// Nanoseconds since midnight.
  public let nanoseconds: Int64
  /// The zone; nil for a time that says nothing about it.
  public let zone: Zone?

  /// The time so many nanoseconds after midnight, counted on from the day before or after where it is outside it.
  public init(nanoseconds: Int64, zone: Zone? = nil) {
    self.nanoseconds = CalendarMath.floored(nanoseconds, by: CalendarMath.nanosecondsPerDay).remainder
    self.zone = zone
  }

  /// The time with these parts; nil if there is no such time.
  public init?(hour: Int, minute: Int, second: Int, nanosecond: Int = 0, zone: Zone? = nil) {
    guard
      (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second),
      (0..<1_000_000_000).contains(nanosecond)
    else { return nil }
    let seconds = Int64(hour * 3600 + minute * 60 + second)
    self.init(nanoseconds: seconds * CalendarMath.nanosecondsPerSecond + Int64(nanosecond), zone: zone)
  }

  /// Whole seconds since midnight.
  public var seconds: Int { Int(nanoseconds / CalendarMath.nanosecondsPerSecond) }
  /// The hour, 0–23.
  public var hour: Int { seconds / 3600 }
  /// The minute, 0–59.
  public var minute: Int { seconds / 60 % 60 }
  /// The second, 0–59, without its decimals.
  public var second: Int { seconds % 60 }
  /// The part of a second, in nanoseconds.
  public var nanosecond: Int64 { nanoseconds % CalendarMath.nanosecondsPerSecond }

  /// The same clock in another zone.
  public func with(zone: Zone?) -> ClockTime { ClockTime(nanoseconds: nanoseconds, zone: zone) }

  /// The time so many nanoseconds later, or earlier if negative, around midnight where it comes to that.
  func adding(nanoseconds: Int64) -> ClockTime {
    ClockTime(nanoseconds: self.nanoseconds + nanoseconds % CalendarMath.nanosecondsPerDay, zone: zone)
  }

  /// The clock alone: `10:41:00`, with decimals where there are any.
  var clockText: String {
    [hour, minute, second].map { TimeText.padded($0, 2) }.joined(separator: ":")
      + TimeText.fraction(nanoseconds: nanosecond)
  }
}

extension ClockTime: CustomStringConvertible {
  /// The time as ISO 8601, with the name of the zone after `@`: `10:41:00`, `10:41:00+01:00`.
  public var description: String { clockText + (zone?.description ?? "") }
}
