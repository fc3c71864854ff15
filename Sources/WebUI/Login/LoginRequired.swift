import Hummingbird

/// Lets only those in who are logged in, and only forms of our own.
struct LoginRequired: RouterMiddleware {
  typealias Context = WebContext

  let site: Site

  func handle(
    _ request: Request, context: WebContext, next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    let visitor = try context.requireVisitor()
    guard request.method == .post else { return try await next(request, context) }
    var request = request
    let form = try await FormBody.read(&request, largest: site.settings.largestUpload)
    guard visitor.secret.accepts(form.text(FormBody.tokenName)) else { throw PageFault.foreignForm }
    return try await FormBody.$current.withValue(form) { try await next(request, context) }
  }
}
