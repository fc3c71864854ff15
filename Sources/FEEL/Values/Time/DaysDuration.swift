/// A length of time in days, hours, minutes and seconds, with a sign: FEEL's `days and time duration`.
public struct DaysDuration: Sendable, Hashable {
  /// Whole seconds, rounded downwards.
  public let seconds: Int64
  /// Nanoseconds besides, 0–999999999.
  public let nanosecond: Int32

  /// A duration in nanoseconds; nil for one that is too long.
  init?(nanoseconds: Int128) {
    let (seconds, rest) = CalendarMath.floored(nanoseconds, by: Int128(CalendarMath.nanosecondsPerSecond))
    guard let seconds = Int64(exactly: seconds), seconds.magnitude <= Self.mostSeconds else { return nil }
    self.seconds = seconds
    nanosecond = Int32(rest)
  }

  /// A duration of whole seconds; nil for one that is too long.
  public init?(seconds: Int) {
    guard seconds.magnitude <= Self.mostSeconds else { return nil }
    self.seconds = Int64(seconds)
    nanosecond = 0
  }

  /// A duration of whole days of 24 hours; nil for one that is too long.
  public init?(days: Int) {
    let (seconds, overflow) = days.multipliedReportingOverflow(by: Int(CalendarMath.secondsPerDay))
    guard !overflow else { return nil }
    self.init(seconds: seconds)
  }

  /// Twice the span of the calendar, so that any two dates have a difference.
  static let mostSeconds: UInt64 = 1_000_000_000 * 2 * 366 * 86_400

  var nanoseconds: Int128 { Int128(seconds) * Int128(CalendarMath.nanosecondsPerSecond) + Int128(nanosecond) }

  /// Whether it goes backwards.
  public var isNegative: Bool { seconds < 0 }

  /// The length in seconds, with decimals.
  public var totalSeconds: Number? {
    Number(Int(nanosecond)).dividing(by: 1_000_000_000)?.adding(Number(Int(seconds)))
  }

  /// The number of whole days, where that is all there is.
  public var wholeDays: Int? {
    nanosecond == 0 && seconds % CalendarMath.secondsPerDay == 0 ? Int(seconds / CalendarMath.secondsPerDay) : nil
  }

  /// Days, hours, minutes, seconds and nanoseconds; all have the sign of the duration.
  public var parts: (days: Int, hours: Int, minutes: Int, seconds: Int, nanoseconds: Int) {
    let (whole, rest) = nanoseconds.quotientAndRemainder(dividingBy: Int128(CalendarMath.nanosecondsPerSecond))
    let seconds = Int(whole)
    return (seconds / 86_400, seconds / 3600 % 24, seconds / 60 % 60, seconds % 60, Int(rest))
  }

  /// The sum; nil where it is too long.
  public func adding(_ other: DaysDuration) -> DaysDuration? {
    DaysDuration(nanoseconds: nanoseconds + other.nanoseconds)
  }

  /// The same length the other way.
  public var negated: DaysDuration { DaysDuration(nanoseconds: -nanoseconds) ?? self }
}

extension DaysDuration: Comparable {
  /// Whether the first duration is shorter, one backwards being shorter than one forwards.
  public static func < (a: DaysDuration, b: DaysDuration) -> Bool {
    (a.seconds, a.nanosecond) < (b.seconds, b.nanosecond)
  }
}

extension DaysDuration: CustomStringConvertible {
  /// The duration as XML Schema writes it, without parts that are zero: `P1DT2H`, `-PT0.5S`, `PT0S`.
  public var description: String {
    let (days, hours, minutes, seconds, nanoseconds) = parts
    var clock = ""
    if hours != 0 { clock += "\(hours.magnitude)H" }
    if minutes != 0 { clock += "\(minutes.magnitude)M" }
    if seconds != 0 || nanoseconds != 0 {
      clock += "\(seconds.magnitude)\(TimeText.fraction(nanoseconds: Int64(nanoseconds.magnitude)))S"
    }
    if days == 0 && clock.isEmpty { return "PT0S" }
    return (isNegative ? "-" : "") + "P" + (days == 0 ? "" : "\(days.magnitude)D") + (clock.isEmpty ? "" : "T\(clock)")
  }
}
