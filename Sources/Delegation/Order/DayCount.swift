/// What a count of days in an order's conditions means.
public enum DayCount: String, Sendable, Hashable, CaseIterable {
  /// Each day on which something is served or sold counts.
  case serving = "serveringsdagar"
  /// All days from the first to the last count, those in between too.
  case span = "tidsrymd"

  /// What it means, as a whole Swedish sentence.
  public var swedish: String {
    switch self {
    case .serving: "Dagar räknas som serveringsdagar: varje dag med servering räknas, dagarna emellan inte."
    case .span: "Dagar räknas som en tidsrymd: alla dagar från den första till den sista räknas."
    }
  }
}
