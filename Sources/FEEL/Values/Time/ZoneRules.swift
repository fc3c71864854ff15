/// What is known about time zones: the program around the language gives it, as it gives the time.
///
/// Implementers answer for the names of the tz database, such as `Europe/Stockholm`, and nil for every other name.
public protocol ZoneRules: Sendable {
  /// Seconds that the zone lies east of UTC at a moment, in seconds since 1970-01-01T00:00Z.
  func offset(of zone: String, atSecond second: Int64) -> Int?
}

extension ZoneRules {
  /// The offset when clocks in the zone show a local time, in seconds since 1970-01-01T00:00 on that clock.
  ///
  /// An hour that comes twice is the first of the two; a time that is skipped is read with the offset before the skip.
  public func offset(of zone: String, atLocalSecond local: Int64) -> Int? {
    guard
      let before = offset(of: zone, atSecond: local - CalendarMath.secondsPerDay),
      let after = offset(of: zone, atSecond: local + CalendarMath.secondsPerDay)
    else { return nil }
    for candidate in [max(before, after), min(before, after)]
    where offset(of: zone, atSecond: local - Int64(candidate)) == candidate {
      return candidate
    }
    return before
  }
}
