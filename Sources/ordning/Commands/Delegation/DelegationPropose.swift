import ArgumentParser
import Delegation
import FEEL

/// Lays a draft before the nämnd.
struct DelegationPropose: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "propose", abstract: "Lägg fram ett utkast för nämnden; alla oklara punkter måste vara bekräftade.",
    discussion: "JSON: {file, state, revision, changes}.")

  @Argument(help: ArgumentHelp("Utkastet.", valueName: "fil")) var file: String
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    let before = try DelegationFolder(globals.installation).document(file)
    try globals.save(try before.proposing(), over: before, at: file, saying: "Utkastet är nu ett förslag:")
  }
}

/// Takes a proposal back.
struct DelegationWithdraw: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Ta tillbaka ett förslag till utkast, så att det kan ändras.",
    discussion: "JSON: {file, state, revision, changes}.")

  @Argument(help: ArgumentHelp("Förslaget.", valueName: "fil")) var file: String
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    let before = try DelegationFolder(globals.installation).document(file)
    try globals.save(try before.withdrawing(), over: before, at: file, saying: "Förslaget är nu ett utkast:")
  }
}
