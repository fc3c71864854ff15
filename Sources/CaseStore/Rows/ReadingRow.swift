public import CivilTime

/// That somebody has read a secret case.
public struct ReadingRow: Sendable, Hashable {
  /// The case.
  public var caseID: String
  /// The account that read it.
  public var account: String
  /// When.
  public var time: Instant
  /// What was read, such as `ärendet` or `handling 3`.
  public var what: String

  /// A reading.
  public init(caseID: String, account: String, time: Instant, what: String) {
    self.caseID = caseID
    self.account = account
    self.time = time
    self.what = what
  }
}
