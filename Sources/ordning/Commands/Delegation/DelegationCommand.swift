import ArgumentParser

/// Who may decide.
struct DelegationCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delegation", abstract: "Slå upp vem som får besluta, och granska delegationsordningar.",
    subcommands: [DelegationLookup.self, DelegationValidate.self, DelegationMatrixCommand.self])
}
