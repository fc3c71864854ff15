import ArgumentParser

/// The steps that the installed plugins offer to processes.
struct StepsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "steps", abstract: "Visa stegen som processer kan använda.",
    subcommands: [StepsList.self, StepsShow.self])
}
