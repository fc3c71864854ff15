import ArgumentParser
import WorkflowEngine
import WorkflowKit

/// Gives a task to somebody else.
struct TaskReassign: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "reassign", abstract: "Ge en uppgift till någon annan, med skäl.")

  @Argument(help: ArgumentHelp("Uppgiften.", valueName: "uppgift")) var name: String
  @Option(help: ArgumentHelp("Kontot som får uppgiften.", valueName: "konto")) var to: String
  @Option(help: ArgumentHelp("Varför uppgiften byter ägare.", valueName: "skäl")) var reason = ""
  @OptionGroup var actor: ActorOptions
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    try await globals.perform(onTask: name, by: actor, at: time, { .reassignTask($0, to: to, reason: reason) }) {
      title, dnr in "\(title) i \(dnr) är nu \(to)s."
    }
  }
}
