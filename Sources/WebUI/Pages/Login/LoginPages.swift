import CaseStore
import CivilTime
import Foundation
import HTTPTypes
import Hummingbird
import WorkflowEngine
import WorkflowKit

/// Logging in and out.
struct LoginPages {
  let site: Site

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
    router.group("").add(middleware: LoginRequired(site: site)).post("/logga-ut") { _, context in
      let secret = try context.requireVisitor().secret
      try await site.engine.store.write { try $0.removeSession(secret.sessionID) }
      var response = redirect(to: "/logga-in")
      response.setCookie(cookie("", maxAge: 0))
      return response
    }
  }

  private func logIn(_ request: Request, _ context: WebContext) async throws -> Response {
    var request = request
    let body = try await FormBody.read(&request, largest: 10_000)
    let account = body.text("konto").trimmingCharacters(in: .whitespaces)
    let back = Self.local(body.text("till"))
    let now = try site.time.now()
    let names = ["konto \(account)", "adress \(peer(request, context))"]
    let wait = await site.gate.wait(for: names, at: now)
    guard wait == 0 else {
      return form(
        account: account, back: back,
        problem:
          "För många misslyckade försök. Vänta \(wait < 60 ? "en minut" : "\(wait / 60 + 1) minuter") och försök igen.",
        status: .tooManyRequests)
    }
    let known = try await site.engine.store.read { [engine = site.engine] tx in
      try engine.organisation(tx).accounts[account] == nil ? nil : tx.login(account)
    }
    // An account that there is not costs as much time as one that there is.
    let stored = known.flatMap { PasswordHash($0.hash) }
    let password = body.text("lösenord")
    let isRight = try await site.gate.turn {
      guard let stored else {
        _ = try PasswordHash(of: password)
        return false
      }
      return try stored.matches(password)
    }
    guard let isRight else {
      return form(
        account: account, back: back, problem: "Många loggar in just nu. Försök igen om en stund.",
        status: .serviceUnavailable)
    }
    await site.gate.tried(names, succeeded: isRight, at: now)
    guard isRight else {
      return form(
        account: account, back: back, problem: "Kontot eller lösenordet är fel.", status: .unprocessableContent)
    }
    return try await begin(account, back: back, replacing: context.visitor, at: now)
  }

  /// Begins a session with a new secret, whatever the browser held before.
  private func begin(
    _ account: String, back: String, replacing old: Visitor?, at now: Instant
  ) async throws -> Response {
    let secret = SessionSecret()
    let oldest = try now.adding(seconds: -Int64(site.settings.longestHours) * 3600)
    try await site.engine.store.write { tx in
      if let old { try tx.removeSession(old.secret.sessionID) }
      try tx.removeSessions(notSeenSince: oldest)
      try tx.put(SessionRow(id: secret.sessionID, account: account, started: now, seen: now))
    }
    var response = redirect(to: back)
    response.setCookie(cookie(secret.text, maxAge: site.settings.longestHours * 3600))
    return response
  }

  private func form(
    account: String, back: String, problem: String?, status: HTTPResponse.Status = .ok
  ) -> Response {
    var view: View = ["account_name": account, "back": back]
    if let problem { view["problem"] = problem }
    return site.page("logga-in", title: "Logga in", view, for: nil, status: status)
  }

  private func cookie(_ value: String, maxAge: Int) -> Cookie {
    Cookie(
      name: SessionReader.cookie, value: value, maxAge: maxAge, path: "/", secure: site.settings.isSecure,
      httpOnly: true, sameSite: .lax)
  }

  /// Who asks, as far as it can be known: behind a proxy the last address that the proxy itself wrote.
  private func peer(_ request: Request, _ context: WebContext) -> String {
    guard site.settings.isBehindProxy,
      let forwarded = HTTPField.Name("X-Forwarded-For").flatMap({ request.headers[$0] }),
      let last = forwarded.split(separator: ",").last
    else { return context.peer }
    return last.trimmingCharacters(in: .whitespaces)
  }

  /// A path on this server, so that nobody is led away; the front page where it is something else.
  private static func local(_ path: String) -> String {
    guard path.hasPrefix("/"), !path.hasPrefix("//"), !path.contains("\\"),
      !path.unicodeScalars.contains(where: { $0.value < 0x20 }), !path.hasPrefix("/logga-")
    else { return "/att-gora" }
    return path
  }
}
