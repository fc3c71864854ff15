import ArgumentParser

/// The processes of the installation.
struct WorkflowsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "workflows", abstract: "Visa processerna.",
    subcommands: [WorkflowsList.self, WorkflowsShow.self, WorkflowsDiagram.self])
}
