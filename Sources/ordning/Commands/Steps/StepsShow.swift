import ArgumentParser
import FEEL
import SourceDiagnostics
import WorkflowKit

/// Shows a step.
struct StepsShow: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Visa ett steg: vad det gör, tar, ger och frågar människor om.",
    discussion: """
      JSON: {id, version, title, summary, lagrum, with, output, forms, messages, effects, examples}, där with, output och \
      formulärens fields är listor av {name, type, title, required, help, standard}.
      """)

  @Argument(help: ArgumentHelp("Stegets namn, till exempel arende.registrera.", valueName: "steg")) var id: String
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    let registry = try InstalledPlugins.registry()
    guard let step = registry.descriptor(id) else {
      throw Refusal(
        "Ingen insticksmodul har steget \(Diagnostic.quote(id)).", code: "step.unknown",
        hint: Suggestion.hint(for: id, in: registry.stepIDs).map(Failure.sentence)
          ?? "Alla steg visas med ordning steps list.")
    }
    globals.answer(StepView.value(step), text: StepView(registry).text(step))
  }
}
