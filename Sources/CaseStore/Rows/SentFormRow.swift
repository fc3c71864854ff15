public import CivilTime

/// A form that has been sent in, so that sending it once more does nothing twice.
public struct SentFormRow: Sendable, Hashable {
  /// What tells the form, as it was shown, from all others.
  public var key: String
  /// Who sent it.
  public var account: String
  /// A hash of where it was sent and of what stood in it, with a secret of the session.
  public var digest: String
  /// When it was sent.
  public var time: Instant
  /// Where what it has done is shown; empty as long as it is being done.
  public var place: String

  /// A row.
  public init(key: String, account: String, digest: String, time: Instant, place: String = "") {
    self.key = key
    self.account = account
    self.digest = digest
    self.time = time
    self.place = place
  }
}
