import CaseStore
import CivilTime
import Foundation
import HTTPTypes
import Hummingbird
import WorkflowEngine
import WorkflowKit

/// An account as whoever looks after accounts sees it: its roles, its password's age, and the setting of a password that
/// is used once.
struct AccountPage {
  let site: Site
  let visitor: Visitor

  /// - Throws: `PageFault.missing` where there is no such account.
  func show(_ id: String) async throws -> Response {
    let account = try account(id)
    return page(account, try await site.engine.store.read { try $0.login(account.id) })
  }

  /// Sets a password that is used once, ends the account's sessions, and shows the password this one time.
  ///
  /// - Throws: `PageFault.missing` where there is no such account; `Refusal` where it is one's own.
  func setPassword(_ id: String) async throws -> Response {
    let account = try account(id)
    if let sign = sign(account) { throw Refusal(sign) }
    let password = OneTimePassword.make()
    guard let hash = try await site.gate.turn({ try PasswordHash(of: password).text }) else {
      throw Refusal(PasswordTrial.busy)
    }
    let login = LoginRow(
      account: account.id, hash: hash, changed: visitor.now, oneTimeFrom: visitor.account.id)
    try await site.engine.store.write { [giver = visitor.account.id] tx in
      try tx.put(login)
      try AccountLog.endSessions(of: login.account, for: .oneTimeSet, by: giver, at: login.changed, in: tx)
    }
    return page(account, login, password: password)
  }

  private func account(_ id: String) throws -> Account {
    guard let account = visitor.organisation.accounts[id.removingPercentEncoding ?? id] else {
      throw PageFault.missing
    }
    return account
  }

  /// Why the visitor may not set the account's password; nil where they may.
  private func sign(_ account: Account) -> String? {
    account.id == visitor.account.id
      ? "Ditt eget lösenord byter du på sidan för ditt eget konto, som du når med ditt namn högst upp." : nil
  }

  private func page(_ account: Account, _ login: LoginRow?, password: String? = nil) -> Response {
    var view = AccountWords(organisation: visitor.organisation, today: visitor.today).view(account)
    let sign = sign(account)
    view.merge([
      "password_state": PasswordState.words(of: login, visitor), "one_time": password ?? "",
      "has_one_time": password != nil, "days": OneTimePassword.days, "is_closed": sign != nil, "sign": sign ?? "",
    ])
    return site.page(
      "administration-konto", title: "Kontot \(account.title)", view, for: visitor, at: "/administration")
  }
}
