import CaseStore
import Foundation
import HTTPTypes
import Hummingbird
import WorkflowEngine
import WorkflowKit

/// One's own account, and the choice of a password: also for who is not logged in but has a password to be used once.
struct OwnAccountPages {
  let site: Site

  func add(to router: Router<WebContext>) {
    router.get("/konto") { request, context in
      OwnAccountPage(site: site, visitor: context.visitor).show(
        isChanged: request.uri.queryParameters["bytt"] != nil)
    }
    router.post("/konto") { request, context in try await change(request, context) }
  }

  private func change(_ request: Request, _ context: WebContext) async throws -> Response {
    var request = request
    let body = try await FormBody.read(&request, largest: 10_000)
    if let visitor = context.visitor, !visitor.secret.accepts(body.text(FormBody.tokenName)) {
      throw PageFault.foreignForm
    }
    let page = OwnAccountPage(site: site, visitor: context.visitor)
    let account = context.visitor?.account.id ?? body.text("konto").trimmingCharacters(in: .whitespaces)
    let (old, new) = (body.text("nuvarande"), body.text("nytt"))
    if let (field, problem) = Self.problem(old: old, new: new, again: body.text("igen")) {
      return page.show(account: account, problem: problem, of: field, status: .unprocessableContent)
    }
    let now = try site.time.now()
    var trial = PasswordTrial(
      site: site, attempt: try await site.attempt(on: account, by: request, context))
    if context.visitor != nil { trial.wrong = "Det nuvarande lösenordet är fel." }
    let known: LoginRow
    switch try await trial.outcome(of: old, at: now) {
    case .wrong(let problem, let status):
      return page.show(account: account, problem: problem, of: "nuvarande", status: status)
    case .right(let login): known = login
    }
    guard let hash = try await site.gate.turn({ try PasswordHash(of: new).text }) else {
      return page.show(
        account: account, problem: PasswordTrial.busy, of: "nuvarande", status: .serviceUnavailable)
    }
    let start = SessionStart(site: site, account: account, old: context.visitor)
    let isLeft = context.visitor == nil && !site.leftForms.all(of: account, at: now).isEmpty
    let response = try await start.begin(to: isLeft ? LeftFormPages.start : "/konto?bytt=ja", at: now) { tx in
      // Somebody may have set another meanwhile; theirs then holds.
      guard try tx.login(account) == known else { return false }
      try tx.put(LoginRow(account: account, hash: hash, changed: now))
      try AccountLog.endSessions(of: account, for: .passwordChanged, by: account, at: now, in: tx)
      return true
    }
    return response
      ?? page.show(account: account, problem: trial.wrong, of: "nuvarande", status: .unprocessableContent)
  }

  /// What is wrong with what was typed, and in which field; nil where it can be tried.
  private static func problem(old: String, new: String, again: String) -> (field: String, problem: String)? {
    do { try PasswordRule.check(new) } catch let refusal as Refusal {
      return ("nytt", [refusal.message, refusal.hint ?? ""].joined(separator: " "))
    } catch { return ("nytt", "\(error)") }
    if new != again { return ("igen", "Det är inte samma som det nya lösenordet. Skriv båda igen.") }
    if new == old { return ("nytt", "Det nya lösenordet ska vara ett annat än det nuvarande.") }
    return nil
  }
}
