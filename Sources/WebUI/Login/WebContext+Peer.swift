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
