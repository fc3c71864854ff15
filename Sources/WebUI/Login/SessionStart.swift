import CaseStore
import CivilTime
import Hummingbird
import WorkflowEngine

/// Begins a session with a new secret, whatever the browser held before.
struct SessionStart {
  let site: Site
  let account: String
  /// Whoever the browser was logged in as.
  let old: Visitor?

  /// Leads on to a page as the account.
  ///
  /// - Parameter change: What is written together with the session; where it says no, nothing is.
  /// - Returns: nil where `change` said no.
  /// - Throws: `StoreError`.
  func begin(
    to path: String, at now: Instant,
    after change: @escaping @Sendable (any StoreTransaction) throws -> Bool = { _ in true }
  ) async throws -> Response? {
    let (secret, account, old) = (SessionSecret(), account, old?.secret.sessionID)
    let oldest = try now.adding(seconds: -Int64(Self.known(of: site)))
    let isBegun = try await site.engine.store.write { tx -> Bool in
      guard try change(tx) else { return false }
      if let old { try tx.removeSession(old) }
      try tx.removeSessions(notSeenSince: oldest)
      try tx.put(SessionRow(id: secret.sessionID, account: account, started: now, seen: now))
      return true
    }
    guard isBegun else { return nil }
    var response = redirect(to: path)
    response.setCookie(Self.cookie(secret.text, maxAge: Self.known(of: site), of: site))
    return response
  }

  /// So many seconds a session is known: as long as it can last, and some days more (`FormerSession`).
  private static func known(of site: Site) -> Int {
    site.settings.longestHours * 3600 + Int(FormerSession.days) * 86_400
  }

  /// The cookie by which a browser is known again.
  static func cookie(_ value: String, maxAge: Int, of site: Site) -> Cookie {
    Cookie(
      name: SessionReader.cookie, value: value, maxAge: maxAge, path: "/", secure: site.settings.isSecure,
      httpOnly: true, sameSite: .lax)
  }
}
