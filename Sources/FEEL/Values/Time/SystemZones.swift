import Foundation

/// The zones of the system's own library.
public struct SystemZones: ZoneRules {
  /// The zones of the system.
  public init() {}

  /// Seconds east of UTC at a moment; the rules of 1800 and 2400 hold before and after.
  public func offset(of zone: String, atSecond second: Int64) -> Int? {
    // Foundation also takes "GMT+3" and the like, which are no names of the tz database.
    guard zone.contains("/") || Self.short.contains(zone), let known = TimeZone(identifier: zone) else { return nil }
    let moment = min(max(second, Self.earliest), Self.latest)
    return known.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(moment)))
  }

  private static let short: Set<String> = ["UTC", "GMT", "CET", "EET", "WET", "MET"]
  private static let earliest: Int64 = -5_364_662_400
  private static let latest: Int64 = 13_569_465_600
}
