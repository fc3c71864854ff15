public import CivilTime

/// The local password of an account.
public struct LoginRow: Sendable, Hashable {
  /// The account.
  public var account: String
  /// The password's hash with its salt and cost, as text; never the password.
  public var hash: String
  /// When it was set.
  public var changed: Instant
  /// The account that has set it as a password to be used once, to choose one's own by; nil where it is one's own.
  public var oneTimeFrom: String?

  /// A password.
  public init(account: String, hash: String, changed: Instant, oneTimeFrom: String? = nil) {
    self.account = account
    self.hash = hash
    self.changed = changed
    self.oneTimeFrom = oneTimeFrom
  }
}
