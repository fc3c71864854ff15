import CaseStore
import Hummingbird
import WorkflowEngine

/// Who a browser was logged in as before its session ended by itself.
struct FormerSession: Sendable {
  /// So long after its end a session is still known, so that what somebody had typed in a page is told to be theirs.
  static let days: Int64 = 7

  /// The session's secret, as the browser holds it.
  let secret: SessionSecret
  /// The account.
  let account: String

  /// The session of a request that nobody is logged in by; nil where it is not known, and where somebody has ended it:
  /// whoever sends something in after that may be another at the same browser.
  ///
  /// - Throws: `StoreError`.
  static func find(_ request: Request, of site: Site) async throws -> FormerSession? {
    guard let secret = request.cookies[SessionReader.cookie].flatMap({ SessionSecret($0.value) }) else { return nil }
    let row = try await site.engine.store.read { try $0.session(secret.sessionID) }
    guard let row, row.ended == nil else { return nil }
    return FormerSession(secret: secret, account: row.account)
  }
}
