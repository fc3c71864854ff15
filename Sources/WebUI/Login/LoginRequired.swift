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
    guard !form.isCut || DocumentForm.isTaken(at: request.uri.path) else { throw PageFault.tooLarge }
    let sent = SentForm(site: site, visitor: visitor, form: form, address: request.uri.string)
    let response = try await FormBody.$current.withValue(form) {
      try await sent.once { [request] in try await next(request, context) }
    }
    // Once it has been sent and taken, it is left behind no longer; those that were shown again have not been sent.
    if response.status == .seeOther { site.leftForms.forget(form.text(LeftForm.source), of: visitor.account.id) }
    return response
  }

  /// Keeps what somebody has sent in who has been logged out, for them alone, and asks them to log in again; what cannot
  /// be kept is only shown to whoever sent it. Of whom nothing is known nothing is read.
  private func keep(_ request: Request, at now: Instant) async throws -> Response {
    let former = try await FormerSession.find(request, of: site)
    guard former != nil || request.isFromOurPage else { throw PageFault.notLoggedIn }
    let form = try await read(request, of: former)
    let isTheirs = former?.secret.accepts(form.text(FormBody.tokenName)) == true
    if isTheirs, let former, request.uri.path == LoginPages.out {
      return try await LoginPages(site: site).logOut(former.secret)
    }
    if isTheirs, let former, let left = LeftForm(form, to: request.uri.string, at: now) {
      site.leftForms.keep(left, of: former.account)
      return LoginPages(site: site).askAgain(former.account)
    }
    guard isTheirs || request.isFromOurPage, !form.typed.isEmpty else { throw PageFault.notLoggedIn }
    return unsaved(form, .notLoggedIn, for: nil)
  }

  /// Reads what somebody has sent in who has been logged out; of whom nothing is known no file is taken in.
  ///
  /// - Throws: `PageFault.notLoggedIn` where it is too large only for those of whom nothing is known.
  private func read(_ request: Request, of former: FormerSession?) async throws -> FormBody {
    var request = request
    guard former == nil else { return try await FormBody.read(&request, largest: site.settings.largestUpload) }
    do { return try await FormBody.read(&request, largest: 0) } catch PageFault.tooLarge {
      throw PageFault.notLoggedIn
    }
  }

  /// What somebody has sent in that cannot be taken, shown to them so that they can take it elsewhere.
  private func unsaved(_ form: FormBody, _ text: ErrorText, for visitor: Visitor?) -> Response {
    site.page(
      "osparat", title: text.title,
      [
        "message": text.message, "is_in": visitor != nil, "is_out": visitor == nil,
        "typed": form.typed(calledAsIn: FieldTitles(site.engine.registry)),
      ],
      for: visitor, status: text.status)
  }
}
