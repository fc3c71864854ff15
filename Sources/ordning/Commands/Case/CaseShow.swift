import ArgumentParser
import CaseStore
import WorkflowEngine

/// Shows a case.
struct CaseShow: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Visa ett ärende: vad som ska göras nu, tiderna, läget och handlingarna.",
    discussion: """
      JSON: som i case list, och dessutom assignments, inputs, parties, tasks, clocks, documents, decisions, notes, \
      incidents, effects och stranded (varför ärendet inte kan fortsätta).
      """)

  @Argument(help: ArgumentHelp("Ärendets nummer eller id.", valueName: "ärende")) var name: String
  @OptionGroup var reader: ReaderOptions
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    let session = try await globals.session(at: time)
    let who = try reader.reader(in: session)
    let view = try await session.engine.view(of: name, as: who)
    globals.answer(
      view.value(organisation: session.organisation, today: session.today),
      text: view.text(organisation: session.organisation, today: session.today))
  }
}
