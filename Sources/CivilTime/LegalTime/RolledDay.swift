/// A last day to act together with the days it was moved past (lag 1930:173 2 §), so that a clock can say why.
public struct RolledDay: Sendable, Hashable {
  /// A day that lawful time does not run out on.
  public struct PassedDay: Sendable, Hashable {
    /// The day.
    public let date: CivilDate
    /// Why it was passed.
    public let reason: DayOff
  }

  /// The last day as first calculated.
  public let calculated: CivilDate
  /// The days passed, in order; empty if the calculated day stands.
  public let passed: [PassedDay]
  /// The last day to act.
  public let day: CivilDate

  /// Why the day was moved, in Swedish; nil if it was not.
  ///
  /// For example "1 maj är första maj, 2 maj är lördag, 3 maj är söndag; sista dag blir mån 4 maj 2026".
  public var explanation: String? {
    guard !passed.isEmpty else { return nil }
    let reasons = passed.map { "\($0.date.swedishText.dayAndMonth) är \($0.reason.name)" }
    return "\(reasons.joined(separator: ", ")); sista dag blir \(day.swedish)"
  }
}
