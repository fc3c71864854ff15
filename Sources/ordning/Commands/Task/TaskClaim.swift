import ArgumentParser
import CaseStore
import WorkflowEngine

/// Takes a task.
struct TaskClaim: OrdningCommand {
  static let configuration = CommandConfiguration(commandName: "claim", abstract: "Ta en uppgift.")

  @Argument(help: ArgumentHelp("Uppgiften.", valueName: "uppgift")) var name: String
  @OptionGroup var actor: ActorOptions
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    try await globals.perform(onTask: name, by: actor, at: time, { .claimTask($0) }) { title, dnr in
      "\(title) i \(dnr) är din."
    }
  }
}

extension GlobalOptions {
  /// Carries out a command on an open task, and tells what came of it.
  func perform(
    onTask name: String, by actor: ActorOptions, at time: TimeOptions, _ command: (String) -> CaseCommand,
    done: (_ title: String, _ dnr: String) -> String
  ) async throws {
    let session = try await session(at: time)
    try Accounts.require(actor.actor, in: session.organisation)
    let account = actor.actor
    let row = try await session.store.read { tx in
      try TaskLookup(reader: tx, organisation: session.organisation, today: session.today).find(name, for: account)
    }
    let receipt = try await session.engine.perform(
      command(row.id), on: row.caseID, by: account, at: session.now)
    answer(RowJSON.value(receipt), text: done(row.title, receipt.dnr))
  }
}
