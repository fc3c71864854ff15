import Synchronization

/// What has just been done, told once at the top of the next page of the same session.
///
/// Kept in memory: a restart between the act and the page takes it away, and the page itself shows what is.
final class Notices: Sendable {
  /// With more than this many waiting, all are forgotten.
  private static let most = 10_000

  private let texts = Mutex<[String: String]>([:])

  /// Lets the visitor's next page tell it.
  func put(_ text: String, for visitor: Visitor) {
    texts.withLock {
      if $0.count >= Self.most { $0 = [:] }
      $0[visitor.secret.sessionID] = text
    }
  }

  /// What the visitor's page is to tell; nil where nothing has been done.
  func take(for visitor: Visitor) -> String? {
    texts.withLock { $0.removeValue(forKey: visitor.secret.sessionID) }
  }
}
