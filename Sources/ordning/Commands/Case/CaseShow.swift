import ArgumentParser
import CaseStore

/// Shows a case.
struct CaseShow: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Visa ett ärende: vad som ska göras nu, tiderna, läget och handlingarna.",
    discussion: """
      JSON: som i case list, och dessutom assignments, inputs, tasks, clocks, documents, decisions, notes, incidents och effects.
      """)

  @Argument(help: ArgumentHelp("Ärendets nummer eller id.", valueName: "ärende")) var name: String
  @OptionGroup var reader: ReaderOptions
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    let session = try await globals.session(at: time)
    let who = try reader.reader(in: session.organisation)
    let (name, registry) = (name, session.registry)
    let dossier = try await session.store.read { try CaseDossier(name, in: $0, as: who, registry: registry) }
    globals.answer(dossier.value, text: dossier.text(organisation: session.organisation, today: session.today))
  }
}
