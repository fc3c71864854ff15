import CivilTime
import Hummingbird
import WorkflowEngine
import WorkflowKit

/// Lets only those in who are logged in, and only forms of our own.
struct LoginRequired: RouterMiddleware {
  typealias Context = WebContext

  let site: Site

  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    guard request.method == .post else {
      _ = try context.requireVisitor()
      return try await next(request, context)
    }
    guard let visitor = context.visitor else { return try await keep(request, at: try site.time.now()) }
    var request = request
    let form = try await FormBody.read(&request, largest: site.settings.largestUpload)
    guard visitor.secret.accepts(form.text(FormBody.tokenName)) else { throw PageFault.foreignForm }
    let response = try await FormBody.$current.withValue(form) { try await next(request, context) }
    // Where the page said no, what was typed is still there.
    if form.has(LeftForm.mark) { site.leftForms.forget(visitor.account.id) }
    return response
  }

  /// Keeps what somebody has sent in who has been logged out, for them alone, and asks them to log in again.
  private func keep(_ request: Request, at now: Instant) async throws -> Response {
    guard let former = try await FormerSession.find(request, of: site) else { throw PageFault.notLoggedIn }
    var request = request
    let form = try await FormBody.read(&request, largest: site.settings.largestUpload)
    guard former.secret.accepts(form.text(FormBody.tokenName)),
      let left = LeftForm(form, to: request.uri.string, at: now)
    else { throw PageFault.notLoggedIn }
    site.leftForms.keep(left, of: former.account)
    return LoginPages(site: site).askAgain(former.account)
  }
}
