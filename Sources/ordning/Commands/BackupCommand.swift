import ArgumentParser
import CaseStore
import FEEL

/// Writes a backup.
struct BackupCommand: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup", abstract: "Skriv en säkerhetskopia av allt i en fil, medan andra arbetar vidare.")

  @Argument(help: ArgumentHelp("Filen, som inte får finnas.", valueName: "fil")) var file: String
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    try globals.requireDataFolder()
    let store = try Storage.open(folder: globals.data)
    let progress = Progress("Säkerhetskopierar")
    defer { progress.finish() }
    try await store.backup(to: file) { progress.report($0) }
    progress.finish()
    globals.answer(["backup": .string(file)], text: "Säkerhetskopian ligger i \(file).")
  }
}
