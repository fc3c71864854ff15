import ArgumentParser
import WorkflowEngine

/// Takes back a step that was started by mistake.
struct CaseStopStep: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "stop-step",
    abstract: "Avbryt ett steg som startades av misstag med start-step, innan någon har gjort något i det.")

  @Argument(help: ArgumentHelp("Ärendets nummer eller id.", valueName: "ärende")) var name: String
  @Argument(help: ArgumentHelp("Stegets namn.", valueName: "steg")) var step: String
  @Option(help: ArgumentHelp("Varför steget avbryts.", valueName: "skäl")) var reason = ""
  @OptionGroup var actor: ActorOptions
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    try await globals.perform(.stopOptional(step, reason: reason), on: name, by: actor, at: time) {
      "Steget \(step) är avbrutet i \($0)."
    }
  }
}
