public import CivilTime

/// When a case's clock is to be looked at next.
public struct ClockRow: Sendable, Hashable {
  /// The case.
  public var caseID: String
  /// The clock's name within the case.
  public var key: String
  /// The instant it is due.
  public var due: Instant

  /// A row.
  public init(caseID: String, key: String, due: Instant) {
    self.caseID = caseID
    self.key = key
    self.due = due
  }
}
