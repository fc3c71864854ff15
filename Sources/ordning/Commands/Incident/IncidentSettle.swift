import ArgumentParser
import CaseStore
import WorkflowEngine

/// What every way of settling an incident takes.
struct IncidentOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("Stoppet.", valueName: "stopp")) var name: String
  @Option(help: ArgumentHelp("Varför.", valueName: "skäl")) var reason = ""

  /// Settles the incident.
  func settle(
    _ how: IncidentResolution, by actor: ActorOptions, at time: TimeOptions, _ globals: GlobalOptions, done: String
  ) async throws {
    let session = try await globals.session(at: time)
    let name = name
    let row = try await session.store.read { try IncidentLookup.find(name, in: $0) }
    let receipt = try await session.engine.perform(
      .settleIncident(row.id, how, reason: reason), on: row.caseID, by: actor.actor, at: session.now)
    globals.answer(RowJSON.value(receipt), text: "\(IncidentLookup.name(of: row)): \(done)")
  }
}

/// Tries again.
struct IncidentRetry: OrdningCommand {
  static let configuration = CommandConfiguration(commandName: "retry", abstract: "Försök igen.")

  @OptionGroup var incident: IncidentOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    try await incident.settle(.retry, by: actor, at: time, globals, done: "nytt försök.")
  }
}

/// Goes on without it.
struct IncidentSkip: OrdningCommand {
  static let configuration = CommandConfiguration(commandName: "skip", abstract: "Gå vidare utan det, med skäl.")

  @OptionGroup var incident: IncidentOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    try await incident.settle(.skip, by: actor, at: time, globals, done: "överhoppat.")
  }
}

/// Annuls the case.
struct IncidentCancel: OrdningCommand {
  static let configuration = CommandConfiguration(commandName: "cancel", abstract: "Makulera ärendet, med skäl.")

  @OptionGroup var incident: IncidentOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    try await incident.settle(.cancel, by: actor, at: time, globals, done: "ärendet är makulerat.")
  }
}
