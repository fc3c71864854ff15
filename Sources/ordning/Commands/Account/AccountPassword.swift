import ArgumentParser
import CaseStore
import FEEL
import Foundation
import WebUI
import WorkflowEngine

/// Sets the password of an account.
struct AccountPassword: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "password", abstract: "Sätt ett kontos lösenord; det läses från standardindata.",
    discussion: "Kontot loggas ut överallt. Lösenordet sparas inte, bara ett värde som det kan prövas mot (scrypt).")

  @Argument(help: ArgumentHelp("Kontot.", valueName: "konto")) var account: String
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    let session = try await globals.session(at: TimeOptions.parse([]))
    try Accounts.require(account, in: session.organisation)
    let password = (readLine(strippingNewline: true) ?? "").trimmingCharacters(in: .newlines)
    try PasswordRule.check(password)
    let row = LoginRow(account: account, hash: try PasswordHash(of: password).text, changed: session.now)
    try await session.store.write { tx in
      try tx.put(row)
      try AccountLog.endSessions(of: row.account, for: .passwordSet, by: "system", at: row.changed, in: tx)
    }
    globals.answer(["account": .string(account)], text: "Lösenordet för \(account) är satt.")
  }
}
