import ArgumentParser
import WorkflowEngine

/// Writes a note in a case.
struct CaseAddNote: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "add-note", abstract: "Skriv en anteckning i ett ärende.")

  @Argument(help: ArgumentHelp("Ärendets nummer eller id.", valueName: "ärende")) var name: String
  @Argument(help: ArgumentHelp("Anteckningen.", valueName: "text")) var text: String
  @OptionGroup var actor: ActorOptions
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    try await globals.perform(.addNote(text), on: name, by: actor, at: time) { "Anteckningen är sparad i \($0)." }
  }
}
