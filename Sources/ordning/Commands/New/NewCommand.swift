import ArgumentParser

/// Writes working beginnings.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Börja på en ny process eller en ny insticksmodul.",
    subcommands: [NewProcess.self, NewPlugin.self])
}
