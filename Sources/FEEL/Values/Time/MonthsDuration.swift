/// A length of time in years and months, with a sign: FEEL's `years and months duration`.
public struct MonthsDuration: Sendable, Hashable {
  /// All the months, 12 for each year.
  public let months: Int

  /// A duration of so many months; nil for one that is too long.
  public init?(months: Int) {
    guard months.magnitude <= 12 * 2_000_000_000 else { return nil }
    self.months = months
  }

  /// Whole years, with the sign of the duration.
  public var years: Int { months / 12 }
  /// The months besides the years, with the sign of the duration.
  public var monthsOfYear: Int { months % 12 }

  /// The same length the other way.
  public var negated: MonthsDuration { MonthsDuration(months: -months) ?? self }
}

extension MonthsDuration: Comparable {
  /// Whether the first duration is shorter, one backwards being shorter than one forwards.
  public static func < (a: MonthsDuration, b: MonthsDuration) -> Bool { a.months < b.months }
}

extension MonthsDuration: CustomStringConvertible {
  /// The duration as XML Schema writes it, without parts that are zero: `P1Y2M`, `-P3M`, `P0M`.
  public var description: String {
    guard months != 0 else { return "P0M" }
    let (years, rest) = (years.magnitude, monthsOfYear.magnitude)
    return (months < 0 ? "-" : "") + "P" + (years == 0 ? "" : "\(years)Y") + (rest == 0 ? "" : "\(rest)M")
  }
}
