import CaseStore
import CivilTime
import Foundation
import HTTPTypes
import Hummingbird
import WorkflowEngine

/// Logging in and out.
struct LoginPages {
  let site: Site

  /// Where one logs out.
  static let out = "/logga-ut"

  /// The login page, with the way back to where one wanted to go.
  static func path(back: String) -> String {
    guard back != "/", let back = back.addingPercentEncoding(withAllowedCharacters: .alphanumerics) else {
      return "/logga-in"
    }
    return "/logga-in?till=\(back)"
  }

  func add(to router: Router<WebContext>) {
    router.get("/logga-in") { request, context in
      let back = Self.local(request.uri.queryParameters["till"].map(String.init) ?? "")
      if context.visitor != nil { return redirect(to: back) }
      return form(account: "", back: back, problem: nil)
    }
    router.post("/logga-in") { request, context in try await logIn(request, context) }
    router.group("").add(middleware: LoginRequired(site: site)).post(RouterPath(Self.out)) { _, context in
      try await logOut(context.requireVisitor().secret)
    }
  }

  /// Ends a session, also one that has run out, and makes the browser forget it.
  func logOut(_ secret: SessionSecret) async throws -> Response {
    try await site.engine.store.write { try $0.removeSession(secret.sessionID) }
    var response = redirect(to: "/logga-in")
    response.setCookie(SessionStart.cookie("", maxAge: 0, of: site))
    return response
  }

  private func logIn(_ request: Request, _ context: WebContext) async throws -> Response {
    var request = request
    let body = try await FormBody.read(&request, largest: 10_000)
    let account = body.text("konto").trimmingCharacters(in: .whitespaces)
    let back = Self.local(body.text("till"))
    let now = try site.time.now()
    let trial = PasswordTrial(
      site: site, attempt: try await site.attempt(on: account, by: request, context))
    switch try await trial.outcome(of: body.text("lösenord"), at: now) {
    case .wrong(let problem, let status):
      return form(account: account, back: back, problem: problem, status: status)
    case .right(let login) where login.oneTimeFrom != nil:
      // Nobody is logged in until there is a password of one's own, whoever the browser was before.
      if let old = context.visitor?.secret.sessionID {
        try await site.engine.store.write { try $0.removeSession(old) }
      }
      var response = OwnAccountPage(site: site, visitor: nil).show(account: account)
      response.setCookie(SessionStart.cookie("", maxAge: 0, of: site))
      return response
    case .right:
      let start = SessionStart(site: site, account: account, old: context.visitor)
      let isLeft = !site.leftForms.all(of: account, at: now).isEmpty
      return try await start.begin(to: isLeft ? LeftFormPages.start : back, at: now)
        ?? form(account: account, back: back, problem: nil)
    }
  }

  /// The login page for somebody who was logged out when a form was sent in.
  func askAgain(_ account: String) -> Response {
    form(account: account, back: LeftFormPages.start, problem: nil, status: .unauthorized, isLeft: true)
  }

  private func form(
    account: String, back: String, problem: String?, status: HTTPResponse.Status = .ok, isLeft: Bool = false
  ) -> Response {
    var view: View = ["account_name": account, "back": back, "is_left": isLeft]
    if let problem { view["problem"] = problem }
    return site.page("logga-in", title: "Logga in", view, for: nil, status: status)
  }

  /// A path on this server, so that nobody is led away; the front page where it is something else.
  private static func local(_ path: String) -> String {
    guard path.hasPrefix("/"), !path.hasPrefix("//"), !path.contains("\\"),
      !path.unicodeScalars.contains(where: { $0.value < 0x20 }), !path.hasPrefix("/logga-")
    else { return "/att-gora" }
    return path
  }
}
