import HTTPTypes
import Hummingbird

/// Tells browsers what a page may do: nothing but our own styles, scripts, pictures and forms.
struct SecurityHeaders: RouterMiddleware {
  typealias Context = WebContext

  let isSecure: Bool

  private static let policy =
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
    + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    var response = try await next(request, context)
    response.headers[.contentSecurityPolicy] = Self.policy
    response.headers[.xContentTypeOptions] = "nosniff"
    response.headers[.referrerPolicy] = "same-origin"
    response.headers[.openerPolicy] = "same-origin"
    if isSecure { response.headers[.strictTransportSecurity] = "max-age=31536000" }
    return response
  }
}

extension HTTPField.Name {
  fileprivate static let referrerPolicy = name("Referrer-Policy")
  fileprivate static let openerPolicy = name("Cross-Origin-Opener-Policy")

  private static func name(_ text: String) -> HTTPField.Name { HTTPField.Name(text) ?? .xContentTypeOptions }
}
