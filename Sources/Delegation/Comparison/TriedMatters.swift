public import CivilTime

/// The cases and decisions of a nämnd that a comparison tries.
public struct TriedMatters: Sendable {
  /// One that cannot be tried.
  public struct Untried: Sendable, Hashable {
    /// What it is called, such as `SOCN/2018:23 beslut 1`.
    public let reference: String
    /// Why, as the end of a Swedish sentence, such as `uppgifterna är gallrade`.
    public let reason: String

    /// One that cannot be tried.
    public init(reference: String, reason: String) {
      self.reference = reference
      self.reason = reason
    }
  }

  /// The open cases, with the facts that are known, once for each kind of decision still to be taken in them.
  public var open: [TriedMatter]
  /// The decisions of the last year, on delegation and by bodies.
  public var decided: [TriedMatter]
  /// What cannot be tried.
  public var untried: [Untried]

  /// Cases and decisions.
  public init(open: [TriedMatter] = [], decided: [TriedMatter] = [], untried: [Untried] = []) {
    self.open = open
    self.decided = decided
    self.untried = untried
  }

  /// The days whose decisions are tried where a comparison is made on a day: the 365 days up to and with it.
  ///
  /// - Throws: `CivilTimeError` where that is before the first day that can be reckoned with.
  public static func year(through day: CivilDate) throws(CivilTimeError) -> ClosedRange<CivilDate> {
    try day.adding(days: -364)...day
  }
}
