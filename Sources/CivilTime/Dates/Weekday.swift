/// A day of the week; the raw value is the ISO 8601 number, Monday 1 to Sunday 7.
public enum Weekday: Int, Sendable, Hashable, CaseIterable, Codable {
  /// Måndag.
  case monday = 1
  /// Tisdag.
  case tuesday
  /// Onsdag.
  case wednesday
  /// Torsdag.
  case thursday
  /// Fredag.
  case friday
  /// Lördag.
  case saturday
  /// Söndag.
  case sunday

  init(daysSinceEpoch: Int) {
    // 1970-01-01 was a Thursday; the remainder is negative before it.
    switch (daysSinceEpoch % 7 + 7) % 7 {
    case 0: self = .thursday
    case 1: self = .friday
    case 2: self = .saturday
    case 3: self = .sunday
    case 4: self = .monday
    case 5: self = .tuesday
    default: self = .wednesday
    }
  }

  /// The Swedish name, "måndag" to "söndag".
  public var name: String {
    switch self {
    case .monday: "måndag"
    case .tuesday: "tisdag"
    case .wednesday: "onsdag"
    case .thursday: "torsdag"
    case .friday: "fredag"
    case .saturday: "lördag"
    case .sunday: "söndag"
    }
  }

  /// The short Swedish name without a full stop: mån, tis, ons, tors, fre, lör, sön.
  public var shortName: String {
    switch self {
    case .monday: "mån"
    case .tuesday: "tis"
    case .wednesday: "ons"
    case .thursday: "tors"
    case .friday: "fre"
    case .saturday: "lör"
    case .sunday: "sön"
    }
  }
}
