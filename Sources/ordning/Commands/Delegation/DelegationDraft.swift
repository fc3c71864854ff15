import ArgumentParser
import CivilTime
import Delegation
import FEEL
import SourceDiagnostics

/// Makes a draft of a revision.
struct DelegationDraft: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "draft", abstract: "Gör ett nytt utkast av en revision, som själv inte ändras.",
    discussion: "JSON: {file, revision}.")

  @Argument(help: ArgumentHelp("Revisionen.", valueName: "fil")) var file: String
  @Option(help: ArgumentHelp("Filen att skriva utkastet till.", valueName: "fil")) var output: String
  @OptionGroup var actor: ActorOptions
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    let folder = try DelegationFolder(globals.installation)
    let revision = try folder.document(file)
    let today = try SwedishTime.date(of: try time.instant())
    _ = try folder.author(actor.actor, of: revision.order, on: today)
    let document = try revision.drafting(named: output)
    try RevisionWriting.create(document.file.bytes, at: output)
    globals.answer(
      ["file": .string(output), "revision": .string(document.order.hash)], text: "Utkastet ligger i \(output).")
  }
}
