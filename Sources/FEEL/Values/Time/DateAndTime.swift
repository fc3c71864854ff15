public import CivilTime

/// A day and a time of day, with or without a zone: FEEL's `date and time`.
///
/// One with a zone is also a moment. Two are equal here when they are written the same; `Comparison` compares moments.
public struct DateAndTime: Sendable, Hashable {
  /// The day on the clock's own calendar.
  public let date: CalendarDate
  /// The time of day, with the zone.
  public let time: ClockTime

  /// A day and a time of day.
  public init(_ date: CalendarDate, _ time: ClockTime) {
    self.date = date
    self.time = time
  }

  /// A moment in UTC.
  public init(_ instant: Instant) {
    let (days, clock) = CalendarMath.floored(instant.millisecondsSinceEpoch, by: 86_400_000)
    // The day of an instant always lies within the calendar.
    date = CalendarDate(daysSinceEpoch: Int(days)) ?? CalendarDate(.earliest)
    time = ClockTime(nanoseconds: clock * 1_000_000, zone: .utc)
  }

  /// A moment on the clock of a zone; in UTC where the rules do not know the zone.
  public init(_ instant: Instant, in zone: String, rules: any ZoneRules) {
    let second = CalendarMath.floored(instant.millisecondsSinceEpoch, by: 1000).quotient
    let utc = DateAndTime(instant)
    guard let offset = rules.offset(of: zone, atSecond: second) else {
      self = utc
      return
    }
    self = utc.moved(to: .named(zone, offset: offset)) ?? utc
  }

  /// The zone; nil for local time.
  public var zone: Zone? { time.zone }

  /// The moment in whole milliseconds; nil for local time and outside 1753–2400.
  public var instant: Instant? {
    guard zone != nil else { return nil }
    let milliseconds = CalendarMath.floored(nanoseconds, by: 1_000_000).quotient
    guard let milliseconds = Int64(exactly: milliseconds) else { return nil }
    return try? Instant(millisecondsSinceEpoch: milliseconds)
  }

  /// Nanoseconds since 1970-01-01T00:00, in UTC where there is a zone and on the local clock where there is none.
  var nanoseconds: Int128 {
    Int128(date.daysSinceEpoch) * Int128(CalendarMath.nanosecondsPerDay) + Int128(time.nanoseconds)
      - Int128(zone?.offset ?? 0) * Int128(CalendarMath.nanosecondsPerSecond)
  }

  /// Those nanoseconds, where a local time is taken to be in another's zone (DMN 1.5, table 54).
  func moment(orIn other: Zone?) -> Int128 {
    zone == nil ? nanoseconds - Int128(other?.offset ?? 0) * Int128(CalendarMath.nanosecondsPerSecond) : nanoseconds
  }

  /// Seconds since 1970-01-01T00:00 on the local clock.
  var localSecond: Int64 { Self.localSecond(date, time.seconds) }

  static func localSecond(_ date: CalendarDate, _ seconds: Int) -> Int64 {
    Int64(date.daysSinceEpoch) * CalendarMath.secondsPerDay + Int64(seconds)
  }

  /// The same moment on the clock of another zone; nil outside the calendar.
  func moved(to zone: Zone) -> DateAndTime? {
    let local = nanoseconds + Int128(zone.offset) * Int128(CalendarMath.nanosecondsPerSecond)
    return Self.at(local: local, zone: zone)
  }

  /// The clock time so many nanoseconds after 1970-01-01T00:00 on the clock of the zone.
  static func at(local nanoseconds: Int128, zone: Zone?) -> DateAndTime? {
    let (days, clock) = CalendarMath.floored(nanoseconds, by: Int128(CalendarMath.nanosecondsPerDay))
    guard let days = Int(exactly: days), let date = CalendarDate(daysSinceEpoch: days) else { return nil }
    return DateAndTime(date, ClockTime(nanoseconds: Int64(clock), zone: zone))
  }

  /// The moment a duration later, on the clock of the same zone; nil outside the calendar.
  func adding(_ duration: DaysDuration, rules: any ZoneRules) -> DateAndTime? {
    let moment = nanoseconds + duration.nanoseconds
    guard let zone else { return Self.at(local: moment, zone: nil) }
    guard let name = zone.name else { return Self.at(local: moment, zone: .utc)?.moved(to: zone) }
    let second = CalendarMath.floored(moment, by: Int128(CalendarMath.nanosecondsPerSecond)).quotient
    guard let second = Int64(exactly: second), let offset = rules.offset(of: name, atSecond: second) else { return nil }
    return Self.at(local: moment, zone: .utc)?.moved(to: .named(name, offset: offset))
  }

  /// The same clock time so many months later, or earlier if negative; nil outside the calendar.
  func adding(months: Int, rules: any ZoneRules) -> DateAndTime? {
    guard let date = date.adding(months: months) else { return nil }
    return DateAndTime(date, time).settled(by: rules)
  }

  /// The same clock time with the offset that its named zone has then.
  func settled(by rules: any ZoneRules) -> DateAndTime? {
    guard let name = zone?.name else { return self }
    guard let offset = rules.offset(of: name, atLocalSecond: localSecond) else { return nil }
    return DateAndTime(date, time.with(zone: .named(name, offset: offset)))
  }
}

extension DateAndTime: CustomStringConvertible {
  /// The text form of the standard: `2018-03-09T10:41:00`, then `Z`, `+01:00` or `@Europe/Stockholm`.
  public var description: String { "\(date)T\(time)" }
}
