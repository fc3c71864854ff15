public import CivilTime

/// Somebody who is logged in with a browser.
public struct SessionRow: Sendable, Hashable {
  /// The hash of the secret that the browser holds; whoever reads the store cannot be taken for the browser.
  public var id: String
  /// The account.
  public var account: String
  /// When the login was.
  public var started: Instant
  /// When the browser was heard of last, to about a minute.
  public var seen: Instant
  /// When it was ended by something else than its browser; nil where it was not.
  public var ended: Instant?

  /// A session.
  public init(id: String, account: String, started: Instant, seen: Instant, ended: Instant? = nil) {
    self.id = id
    self.account = account
    self.started = started
    self.seen = seen
    self.ended = ended
  }
}
