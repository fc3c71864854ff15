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
    guard visitor.secret.accepts(form.text(FormBody.tokenName)) else {
      guard request.isFromOurPage, !form.typed.isEmpty else { throw PageFault.foreignForm }
      return unsaved(form, .init(.foreignForm), for: visitor)
    }
    let response = try await FormBody.$current.withValue(form) { try await next(request, context) }
    // Where the page said no, what was typed is still there.
    if form.has(LeftForm.mark) { site.leftForms.forget(form.text(LeftForm.mark), of: visitor.account.id) }
    return response
  }

  /// Keeps what somebody has sent in who has been logged out, for them alone, and asks them to log in again; what cannot
  /// be kept is only shown to whoever sent it. Of whom nothing is known nothing is read.
  private func keep(_ request: Request, at now: Instant) async throws -> Response {
    let former = try await FormerSession.find(request, of: site)
    guard former != nil || request.isFromOurPage else { throw PageFault.notLoggedIn }
    var request = request
    let form = try await FormBody.read(&request, largest: former == nil ? 0 : site.settings.largestUpload)
    let isTheirs = former?.secret.accepts(form.text(FormBody.tokenName)) == true
    if isTheirs, let former, let left = LeftForm(form, to: request.uri.string, at: now) {
      site.leftForms.keep(left, of: former.account)
      return LoginPages(site: site).askAgain(former.account)
    }
    guard isTheirs || request.isFromOurPage, !form.typed.isEmpty else { throw PageFault.notLoggedIn }
    return unsaved(form, .notLoggedIn, for: nil)
  }

  /// What somebody has sent in that cannot be taken, shown to them so that they can take it elsewhere.
  private func unsaved(_ form: FormBody, _ text: ErrorText, for visitor: Visitor?) -> Response {
    site.page(
      "osparat", title: text.title,
      ["message": text.message, "is_in": visitor != nil, "is_out": visitor == nil, "typed": form.typedByName],
      for: visitor, status: text.status)
  }
}
