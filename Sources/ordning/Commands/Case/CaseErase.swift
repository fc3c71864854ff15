import ArgumentParser
import WorkflowEngine

/// Removes everything personal from a closed case.
struct CaseErase: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Gallra ett avslutat ärende: ta bort persondelar, handlingar och sökbar text. Händelsekedjan står kvar.")

  @Argument(help: ArgumentHelp("Ärendets nummer eller id.", valueName: "ärende")) var name: String
  @Option(help: ArgumentHelp("Med vilket stöd ärendet gallras.", valueName: "skäl")) var reason = ""
  @OptionGroup var actor: ActorOptions
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    let session = try await globals.session(at: time)
    try Accounts.require(actor.actor, in: session.organisation)
    let receipt = try await session.engine.erasePersonalParts(
      of: try await session.engine.caseID(name), by: actor.actor, at: session.now, reason: reason)
    globals.answer(RowJSON.value(receipt), text: "\(receipt.dnr) är gallrat.")
  }
}
