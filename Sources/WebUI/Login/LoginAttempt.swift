/// Whose password is tried, and from where.
struct LoginAttempt: Sendable, Hashable {
  /// The account, whether there is one or not.
  let account: String
  /// The address or network that it is tried from (`PeerNetwork`), which a whole town hall may share.
  let address: String
  /// The session that the browser holds of this very account, also one that has run out; nil where it holds none.
  var session: String?

  /// The one who tries, as narrowly as can be known: the browser where it is known, else whoever tries the account from the
  /// address.
  var one: String { session.map { "webbläsare \($0)" } ?? known }

  /// The account from the address.
  var known: String { "konto \(account) adress \(address)" }
}
