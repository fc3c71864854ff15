import ArgumentParser
import WorkflowEngine

/// Starts one of the steps that may be started at any time.
struct CaseStartStep: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "start-step", abstract: "Starta ett av de steg som får startas när som helst i ärendet.")

  @Argument(help: ArgumentHelp("Ärendets nummer eller id.", valueName: "ärende")) var name: String
  @Argument(help: ArgumentHelp("Stegets namn.", valueName: "steg")) var step: String
  @OptionGroup var actor: ActorOptions
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    try await globals.perform(.startOptional(step), on: name, by: actor, at: time) {
      "Steget \(step) är startat i \($0)."
    }
  }
}
