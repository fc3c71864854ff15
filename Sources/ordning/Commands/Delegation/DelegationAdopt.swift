import ArgumentParser
import CaseStore
import CivilTime
import Delegation
import FEEL
import SourceDiagnostics
import WorkflowEngine
import WorkflowKit

/// Records that the nämnd has adopted a revision.
struct DelegationAdopt: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "adopt", abstract: "Skriv in att nämnden har antagit en revision.",
    discussion: """
      Det nämnden har beslutat skrivs in som det är: punkter som inte är bekräftade visas, och i dem beslutar nämnden. \
      Revisionen gäller först när den är inlagd med ordning config apply. JSON: {file, state, revision, changes, findings}.
      """)

  @Argument(help: ArgumentHelp("Förslaget.", valueName: "fil")) var file: String
  @Option(help: ArgumentHelp("Sammanträdets dag.", valueName: "datum")) var decided: String
  @Option(parsing: .unconditional, help: ArgumentHelp("Protokollets paragraf.", valueName: "nummer"))
  var paragraph: Int
  @Option(help: ArgumentHelp("Första dagen revisionen gäller.", valueName: "datum")) var from: String
  @OptionGroup var actor: ActorOptions
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    let folder = try DelegationFolder(globals.installation)
    let before = try folder.document(file)
    let today = try SwedishTime.date(of: try time.instant())
    let author = try folder.author(actor.actor, of: before.order, on: today)
    let (board, terms) = try folder.board(before.order.board.value)
    let firstDay = try CivilDate.parse(from)
    if firstDay < today { try await requireLaidIn(before, before: firstDay) }
    let (after, warnings) = try before.adopting(
      Adoption(day: try CivilDate.parse(decided), paragraph: paragraph), from: firstDay,
      among: try folder.orders(of: board.id, except: file), terms: terms, meetings: board.meetings.map(\.date),
      today: today)
    try globals.save(
      after, over: before, by: author, at: file, in: folder, on: today, saying: "Revisionen är antagen:",
      lines: ["", "Ta i bruk den med ordning config apply. Innan dess gäller den inte."])
    if !warnings.isEmpty { Output.complain(DiagnosticRenderer().renderAll(warnings)) }
  }

  /// Checks that a revision which holds from a day that has passed can be laid in, before it is written down as adopted:
  /// that is so of the proposal that was laid in before the nämnd decided, and of what a new data folder is made with.
  private func requireLaidIn(_ proposal: RevisionDocument, before day: CivilDate) async throws {
    guard FileReading.isFolder(globals.data) == true else { return }
    let laidIn = try await Storage.open(folder: globals.data).read { try DelegationStore.files($0) }
    guard laidIn?.orders.contains(where: { $0.file.bytes == proposal.file.bytes }) != true else { return }
    throw Refusal(
      "Revisionen skulle gälla från \(day.swedish), som redan har passerat, och förslaget är inte inlagt.",
      code: "delegation.past",
      hint: "Lägg först in förslaget med ordning config apply, och skriv sedan in beslutet. Inget har ändrats.")
  }
}
