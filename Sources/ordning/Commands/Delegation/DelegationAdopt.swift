import ArgumentParser
import CivilTime
import Delegation
import FEEL
import SourceDiagnostics

/// Records that the nämnd has adopted a revision.
struct DelegationAdopt: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "adopt", abstract: "Skriv in att nämnden har antagit en revision.",
    discussion: """
      Det nämnden har beslutat skrivs in som det är: punkter som inte är bekräftade visas, och i dem beslutar nämnden. \
      JSON: {file, state, revision, changes, findings}.
      """)

  @Argument(help: ArgumentHelp("Förslaget.", valueName: "fil")) var file: String
  @Option(help: ArgumentHelp("Sammanträdets dag.", valueName: "datum")) var decided: String
  @Option(help: ArgumentHelp("Protokollets paragraf.", valueName: "nummer")) var paragraph: Int
  @Option(help: ArgumentHelp("Första dagen revisionen gäller.", valueName: "datum")) var from: String
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    let folder = try DelegationFolder(globals.installation)
    let before = try folder.document(file)
    let board = before.order.board.value
    let today = try SwedishTime.date(of: try time.instant())
    let (after, warnings) = try before.adopting(
      Adoption(day: try CivilDate.parse(decided), paragraph: paragraph), from: try CivilDate.parse(from),
      among: try folder.orders(of: board, except: file), terms: try folder.board(board).terms,
      today: today)
    try globals.save(after, over: before, at: file, in: folder, on: today, saying: "Revisionen är antagen:")
    if !warnings.isEmpty { Output.complain(DiagnosticRenderer().renderAll(warnings)) }
  }
}
