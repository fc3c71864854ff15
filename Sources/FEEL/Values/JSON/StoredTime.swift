import CivilTime

/// Dates and times in stored and plain JSON.
///
/// A zone with a name stands with its offset, `+01:00@Europe/Stockholm`, so that reading needs no zone data. A moment in
/// UTC has at least milliseconds, as `Instant` has, so that texts sort as the moments do.
enum StoredTime {
  static func text(_ time: ClockTime) -> String { time.clockText + zone(time.zone) }

  static func text(_ value: DateAndTime) -> String {
    if value.zone == .utc, value.time.nanosecond % 1_000_000 == 0, let instant = value.instant {
      return instant.description
    }
    return "\(value.date)T\(text(value.time))"
  }

  /// The date or time that was written so; nil for any other text.
  static func parse(_ text: String) -> Value? {
    var text = text
    var name: String?
    if let mark = text.firstIndex(of: "@") {
      name = String(text[text.index(after: mark)...])
      text = String(text[..<mark])
    }
    guard case .success(let value) = Temporal.parse(lengthened(text), zones: NoZones(), mode: .standard) else {
      return nil
    }
    switch (value, name) {
    case (.time(let time), nil): return .time(time)
    case (.dateAndTime, nil), (.date, nil): return value
    case (.time(let time), let name?): return zone(time, name).map { .time($0) }
    case (.dateAndTime(let value), let name?):
      return zone(value.time, name).map { .dateAndTime(DateAndTime(value.date, $0)) }
    default: return nil
    }
  }

  private static func zone(_ zone: Zone?) -> String {
    guard case .named(let name, let offset) = zone else { return zone?.description ?? "" }
    return "\(Zone.text(ofOffset: offset))@\(name)"
  }

  private static func zone(_ time: ClockTime, _ name: String) -> ClockTime? {
    guard case .offset(let offset) = time.zone else { return nil }
    return time.with(zone: .named(name, offset: offset))
  }

  /// Instants were once also written without seconds.
  private static func lengthened(_ text: String) -> String {
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return text }
    let clock = parts[1].prefix { $0.isNumber || $0 == ":" }
    return clock.utf8.count == 5 ? "\(parts[0])T\(clock):00\(parts[1].dropFirst(clock.count))" : text
  }

  private struct NoZones: ZoneRules {
    func offset(of zone: String, atSecond second: Int64) -> Int? { nil }
  }
}
