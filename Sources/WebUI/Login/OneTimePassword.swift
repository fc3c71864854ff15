import CaseStore
import CivilTime

/// A password that is given to somebody by another, and used once, to choose one's own by.
enum OneTimePassword {
  /// So many days it can be used.
  static let days: Int64 = 7

  /// Letters and digits that nobody takes for one another, read aloud or on paper.
  private static let signs = Array("abcdefghjkmnpqrstuvwxyz23456789")

  /// A new one, such as `kx7mf-2rj9w-pt4hn`: about 74 random bits.
  static func make() -> String {
    (0..<3).map { _ in String((0..<5).map { _ in signs[Int.random(in: signs.indices)] }) }.joined(separator: "-")
  }

  /// The last instant at which it can be used; nil where the password is one's own.
  static func end(of login: LoginRow) throws -> Instant? {
    login.oneTimeFrom == nil ? nil : try login.changed.adding(seconds: days * 86_400)
  }
}
