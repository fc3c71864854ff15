/// A length of time in whole years, months, weeks and days, written as an ISO 8601 duration: `P4M`, `P14D`, `P2W`, `P1Y`.
///
/// A period keeps the units it was written with: `P2W` and `P14D` are different values that reach the same day. The
/// text form is also the form in JSON.
public struct Period: Sendable, Hashable {
  /// Whole years.
  public let years: UInt16
  /// Whole months, besides the years.
  public let months: UInt16
  /// Whole weeks.
  public let weeks: UInt16
  /// Whole days, besides the weeks.
  public let days: UInt16

  /// A period of the given units.
  public init(years: UInt16 = 0, months: UInt16 = 0, weeks: UInt16 = 0, days: UInt16 = 0) {
    self.years = years
    self.months = months
    self.weeks = weeks
    self.days = days
  }

  /// A period of whole years.
  public static func years(_ years: UInt16) -> Period { Period(years: years) }

  /// A period of whole months.
  public static func months(_ months: UInt16) -> Period { Period(months: months) }

  /// A period of whole weeks.
  public static func weeks(_ weeks: UInt16) -> Period { Period(weeks: weeks) }

  /// A period of whole days.
  public static func days(_ days: UInt16) -> Period { Period(days: days) }

  /// Years and months together, in months.
  public var totalMonths: Int { Int(years) * 12 + Int(months) }

  /// Weeks and days together, in days.
  public var totalDays: Int { Int(weeks) * 7 + Int(days) }

  /// The period in Swedish words: "3 veckor", "1 år och 6 månader", "0 dagar".
  public var swedish: String {
    let parts = [
      Self.counted(years, "år", "år"),
      Self.counted(months, "månad", "månader"),
      Self.counted(weeks, "vecka", "veckor"),
      Self.counted(days, "dag", "dagar"),
    ].compactMap { $0 }
    guard let last = parts.last else { return "0 dagar" }
    guard parts.count > 1 else { return last }
    return parts.dropLast().joined(separator: ", ") + " och " + last
  }

  private static func counted(_ count: UInt16, _ singular: String, _ plural: String) -> String? {
    count == 0 ? nil : "\(count) \(count == 1 ? singular : plural)"
  }
}
