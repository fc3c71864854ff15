import ArgumentParser
import CivilTime
import Delegation
import FEEL
import SourceDiagnostics
import WorkflowEngine
import WorkflowKit

/// Confirms an unclear item.
struct DelegationConfirm: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm", abstract: "Bekräfta en oklar punkt, som den nu lyder eller med angiven delegat.",
    discussion: """
      Kontots titel, dagen och vad som bekräftades skrivs in i filen. Den som själv blir delegat kan inte bekräfta punkten. \
      JSON: {file, state, revision, changes, findings}.
      """)

  @Argument(help: ArgumentHelp("Utkastet.", valueName: "fil")) var file: String
  @Option(help: ArgumentHelp("Punktens nummer, till exempel 12.8 eller \"12.9 (2)\".", valueName: "nr")) var nr: String
  @Option(help: ArgumentHelp("Vem som är delegat, om det var det oklara.", valueName: "delegat"))
  var delegate: [String] = []
  @OptionGroup var actor: ActorOptions
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    let folder = try DelegationFolder(globals.installation)
    let before = try folder.document(file)
    let today = try SwedishTime.date(of: try time.instant())
    let author = try folder.author(actor.actor, of: before.order, on: today)
    let after = try before.confirming(nr, delegates: delegate, by: author.title, on: today)
    let left = after.order.items.filter(\.isUnconfirmed).count
    try globals.save(
      after, over: before, by: author, at: file, in: folder, on: today,
      saying: "Punkt \(nr) är bekräftad. Kvar att bekräfta: \(left).")
  }
}
