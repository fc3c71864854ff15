import CivilTime

/// Moments as the header Date writes them (RFC 5322), in UTC.
enum MailDate {
  /// Such as `Fri, 09 Mar 2018 10:41:00 +0000`.
  static func text(_ instant: Instant) -> String {
    let day: Int64 = 86_400_000
    let milliseconds = instant.millisecondsSinceEpoch
    let clock = ((milliseconds % day) + day) % day
    let days = Int((milliseconds - clock) / day)
    let seconds = clock / 1000
    guard let date = CivilDate(daysSinceEpoch: days) else { return "" }
    // 1970-01-01 was a Thursday.
    let weekday = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"][((days % 7) + 7) % 7]
    let month =
      ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][date.month - 1]
    let time = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { two(Int($0)) }.joined(separator: ":")
    return "\(weekday), \(two(date.day)) \(month) \(date.year) \(time) +0000"
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
