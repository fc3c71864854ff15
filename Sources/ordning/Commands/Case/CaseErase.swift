import ArgumentParser
import FEEL
import WorkflowEngine

/// Removes everything personal from a closed case.
struct CaseErase: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Gallra ett avslutat ärende: ta bort persondelar, handlingar, brev och sökbar text.",
    discussion: """
      Händelsekedjan står kvar. Brev att posta tas bort ur samma mapp som ordning worker run skrev dem till. E-post som har gått, kopior som har tagits \
      ut med case documents --to och säkerhetskopior nås inte: gallra dem för sig. JSON: som för andra kommandon på \
      ärenden, och dessutom removed, missing och failed (filer).
      """)

  @Argument(help: ArgumentHelp("Ärendets nummer eller id.", valueName: "ärende")) var name: String
  @Option(help: ArgumentHelp("Med vilket stöd ärendet gallras.", valueName: "skäl")) var reason = ""
  @OptionGroup var output: OutputOptions
  @OptionGroup var actor: ActorOptions
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    let session = try await globals.session(at: time)
    try Accounts.require(actor.actor, in: session.organisation)
    let erasure = try await session.engine.erasePersonalParts(
      of: try await session.engine.caseID(name), by: actor.actor, at: session.now, reason: reason)
    let folder = OutputFolder(path: output.folder(beside: globals.data))
    let removal = folder.remove(erasure.files)
    var value = RowJSON.value(erasure.receipt).context ?? Context()
    for (key, names) in [("removed", removal.removed), ("missing", removal.missing), ("failed", removal.failed)] {
      value[key] = .list(names.map { .string($0) })
    }
    globals.answer(.context(value), text: text(erasure.receipt.dnr, removal, folder))
    guard !removal.failed.isEmpty else { return }
    if !globals.json {
      Output.complain(
        "Gick inte att ta bort ur \(folder.path):\n" + removal.failed.map { "  " + $0 }.joined(separator: "\n")
          + "\n  Gör om ordning case erase när felet är avhjälpt.")
    }
    throw ExitCode.failure
  }

  private func text(_ dnr: String, _ removal: OutputFolder.Removal, _ folder: OutputFolder) -> String {
    var lines = ["\(dnr) är gallrat."]
    if !removal.removed.isEmpty {
      lines.append("Borttaget ur \(folder.path): \(removal.removed.joined(separator: ", ")).")
    }
    if !removal.missing.isEmpty {
      let names = removal.missing.joined(separator: ", ")
      lines.append("Fanns inte i \(folder.path): \(names). Ligger det någon annanstans: ta bort det där.")
    }
    return lines.joined(separator: "\n")
  }
}
