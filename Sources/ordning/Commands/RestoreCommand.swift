import ArgumentParser
import CaseStore
import FEEL

/// Makes a data folder from a backup.
struct RestoreCommand: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Återställ en säkerhetskopia till en ny eller tom datamapp, och kontrollera den.")

  @Argument(help: ArgumentHelp("Filen från ordning backup.", valueName: "fil")) var file: String
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    try Storage.restore(from: file, folder: globals.data)
    let store = try Storage.open(folder: globals.data)
    let problems = try await StoreCheck.problems(in: store, exported: nil)
    guard problems.isEmpty else { throw StoreCheck.refusal(problems) }
    globals.answer(
      ["restored": .string(file), "data": .string(globals.data)],
      text: "\(file) är återställd till \(globals.data) och hel.")
  }
}
