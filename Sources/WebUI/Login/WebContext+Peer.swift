import Foundation
import HTTPTypes
import Hummingbird

extension WebContext {
  /// Who asks, as far as it can be known: behind a proxy the last address that the proxy itself wrote.
  func peer(of request: Request, _ settings: WebSettings) -> String {
    guard settings.isBehindProxy,
      let forwarded = HTTPField.Name("X-Forwarded-For").flatMap({ request.headers[$0] }),
      let last = forwarded.split(separator: ",").last
    else { return peer }
    return last.trimmingCharacters(in: .whitespaces)
  }
}

extension Site {
  /// An attempt to show that one is an account, as far as it can be known who makes it.
  ///
  /// - Throws: `StoreError`.
  func attempt(on account: String, by request: Request, _ context: WebContext) async throws -> LoginAttempt {
    let former = try await FormerSession.find(request, of: self)
    return LoginAttempt(
      account: account, address: PeerNetwork.of(context.peer(of: request, settings)),
      session: former.flatMap { $0.account == account ? $0.secret.sessionID : nil })
  }
}
