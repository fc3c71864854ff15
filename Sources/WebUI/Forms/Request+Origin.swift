import HTTPTypes
import Hummingbird

/// From where a form has been sent, as the browser tells it.
///
/// `Sec-Fetch-Site` is sent only to servers that the browser trusts (W3C Fetch Metadata, section 2): those with TLS and
/// those on the same machine. Where it is missing, `Origin` (RFC 6454 section 7) is compared with the address that was
/// asked.
extension Request {
  /// Whether the browser says that one of our own pages has sent it.
  var isFromOurPage: Bool { fetchSite.map { $0 == "same-origin" } ?? (isOfOurOrigin == true) }

  /// Whether the browser says that a page of another site has sent it.
  var isFromElsewhere: Bool {
    if let fetchSite { return fetchSite == "cross-site" || fetchSite == "same-site" }
    // A proxy may have asked by another name than the browser did.
    return isOfOurOrigin == false && header("X-Forwarded-For") == nil
  }

  private var fetchSite: String? { header("Sec-Fetch-Site") }

  /// Whether the page that sent it came from the address that is asked; nil where the browser does not say.
  private var isOfOurOrigin: Bool? {
    guard let origin = headers[.origin], let asked = head.authority else { return nil }
    return origin.firstRange(of: "://").map { origin[$0.upperBound...].lowercased() == asked.lowercased() } ?? false
  }

  private func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }
}
