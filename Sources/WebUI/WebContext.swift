import Hummingbird
import Logging
import NIOCore

/// What is known of a request while it is answered.
struct WebContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// Who asks; nil where nobody is logged in.
  var visitor: Visitor?
  /// The address of whoever asks, or of the proxy before them.
  let peer: String

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    peer = source.channel.remoteAddress?.ipAddress ?? ""
  }

  /// Who asks.
  ///
  /// - Throws: `PageFault.notLoggedIn` where nobody is.
  func requireVisitor() throws -> Visitor {
    guard let visitor else { throw PageFault.notLoggedIn }
    return visitor
  }
}
