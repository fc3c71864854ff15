import ArgumentParser
import CivilTime
import Delegation
import FEEL
import SourceDiagnostics
import WorkflowEngine

/// Lays a draft before the nämnd.
struct DelegationPropose: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "propose", abstract: "Lägg fram ett utkast för nämnden, utan fel och utan oklara punkter.",
    discussion: """
      Visar vad förslaget ändrar mot den revision som gäller: vem som beslutar vad, öppna ärenden, och det senaste årets \
      beslut. JSON: {file, state, revision, changes, findings, effects}, med {types, undecided, open, decided, untried} i effects \
      som i diff; effects är null när ingen revision gäller.
      """)

  @Argument(help: ArgumentHelp("Utkastet.", valueName: "fil")) var file: String
  @OptionGroup var actor: ActorOptions
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    let folder = try DelegationFolder(globals.installation)
    let before = try folder.document(file)
    let today = try SwedishTime.date(of: try time.instant())
    let author = try folder.author(actor.actor, of: before.order, on: today)
    let after = try before.proposing()
    let errors = try folder.findings(in: after.order, on: today).filter { $0.severity == .error }
    guard errors.isEmpty else { throw DiagnosticError(diagnostics: errors) }
    let inForce = try inForce(beside: after.order, in: folder, on: today)
    let effects = try await effects(of: after.order, over: inForce, in: folder, on: today)
    var lines = ["", "Ingen revision gäller i dag, så det finns inget att jämföra med."]
    if let effects { lines = [""] + effects.effects.lines + [effects.note].compactMap(\.self) }
    lines += [
      "",
      "Lägg in förslaget med ordning config apply. När nämnden har antagit det: skriv in beslutet med ordning delegation adopt,",
      "och ta det i bruk med ordning config apply.",
    ]
    try globals.save(
      after, over: before, by: author, at: file, in: folder, on: today, saying: "Utkastet är nu ett förslag:",
      warning: author.gains(from: after.order, over: inForce, in: folder.catalogue),
      besides: [("effects", effects.map { .context(Context($0.entries)) } ?? .null)], lines: lines)
  }

  /// The revision that the proposal is to replace; nil where none is in force.
  private func inForce(
    beside proposal: DelegationOrder, in folder: DelegationFolder, on today: CivilDate
  ) throws -> DelegationOrder? {
    let others = try folder.orders(of: proposal.board.value, except: file)
    return RevisionTimeline(others, on: today).entries.first { $0.standing == .inForce }?.order
  }

  private func effects(
    of proposal: DelegationOrder, over inForce: DelegationOrder?, in folder: DelegationFolder, on today: CivilDate
  ) async throws -> RevisionEffects? {
    guard let inForce else { return nil }
    return try await globals.effects(from: inForce, to: proposal, in: folder, on: today, at: time)
  }
}

/// Takes a proposal back.
struct DelegationWithdraw: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Ta tillbaka ett förslag till utkast, så att det kan ändras.",
    discussion: "JSON: {file, state, revision, changes, findings}.")

  @Argument(help: ArgumentHelp("Förslaget.", valueName: "fil")) var file: String
  @OptionGroup var actor: ActorOptions
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    let folder = try DelegationFolder(globals.installation)
    let before = try folder.document(file)
    let today = try SwedishTime.date(of: try time.instant())
    let author = try folder.author(actor.actor, of: before.order, on: today)
    try globals.save(
      try before.withdrawing(), over: before, by: author, at: file, in: folder, on: today,
      saying: "Förslaget är nu ett utkast:")
  }
}
