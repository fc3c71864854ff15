import CaseStore
import CivilTime
import Hummingbird
import WorkflowEngine
import WorkflowKit

/// Finds out who asks, from the cookie.
struct SessionReader: RouterMiddleware {
  typealias Context = WebContext

  /// The name of the cookie.
  static let cookie = "ordning"

  let site: Site

  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    var context = context
    context.visitor = try await visitor(request)
    return try await next(request, context)
  }

  private func visitor(_ request: Request) async throws -> Visitor? {
    guard let secret = request.cookies[Self.cookie].flatMap({ SessionSecret($0.value) }) else { return nil }
    let now = try site.time.now()
    guard let (session, visitor) = try await site.engine.store.read({ try read(secret, at: now, in: $0) }) else {
      return nil
    }
    // At most once a minute, so that reading pages writes next to nothing.
    if session.seen.milliseconds(until: now) >= 60_000 {
      var seen = session
      seen.seen = now
      try await site.engine.store.write { [seen] tx in
        // One that has been logged out meanwhile stays so.
        if try tx.session(seen.id) != nil { try tx.put(seen) }
      }
    }
    return visitor
  }

  private func read(
    _ secret: SessionSecret, at now: Instant, in tx: any StoreReader
  ) throws -> (session: SessionRow, visitor: Visitor)? {
    let organisation = try site.engine.organisation(tx)
    guard let session = try tx.session(secret.sessionID), let account = organisation.accounts[session.account],
      isAlive(session, at: now)
    else { return nil }
    var visitor = Visitor(
      account: account, organisation: organisation, now: now, today: try SwedishTime.date(of: now), secret: secret)
    let last = try tx.lastLogNumber()
    visitor.tasks = try site.taskCounts.value("\(account.id) \(visitor.today) \(last)") {
      try TaskList(of: visitor, in: tx).count
    }
    let post = try site.waitingPost.value(last) { try PostBox(tx).waiting(for: .system) }
    visitor.post = post.count { [visitor] in
      $0.awaits(account.id, in: organisation, on: visitor.today) && $0.mayBeRead(by: visitor.reader)
    }
    return (session, visitor)
  }

  private func isAlive(_ session: SessionRow, at now: Instant) -> Bool {
    session.ended == nil && session.seen.milliseconds(until: now) < Int64(site.settings.idleMinutes) * 60_000
      && session.started.milliseconds(until: now) < Int64(site.settings.longestHours) * 3_600_000
  }
}
