import ArgumentParser
import WorkflowEngine

/// Annuls a wrongly opened case.
struct CaseAnnul: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "annul", abstract: "Makulera ett felaktigt öppnat ärende, med skäl. Numret behålls.")

  @Argument(help: ArgumentHelp("Ärendets nummer eller id.", valueName: "ärende")) var name: String
  @Option(help: ArgumentHelp("Varför ärendet makuleras.", valueName: "skäl")) var reason = ""
  @OptionGroup var actor: ActorOptions
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    try await globals.perform(.annul(reason: reason), on: name, by: actor, at: time) { "\($0) är makulerat." }
  }
}
