import ArgumentParser
import CaseStore
import FEEL
import WorkflowEngine

/// Logs an account out everywhere.
struct AccountLogout: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "logout", abstract: "Logga ut ett konto överallt.")

  @Argument(help: ArgumentHelp("Kontot.", valueName: "konto")) var account: String
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    let session = try await globals.session(at: TimeOptions.parse([]))
    let (account, now) = (account, session.now)
    try Accounts.require(account, in: session.organisation)
    try await session.store.write {
      try AccountLog.endSessions(of: account, for: .loggedOut, by: "system", at: now, in: $0)
    }
    globals.answer(["account": .string(account)], text: "\(account) är utloggad överallt.")
  }
}
