import ArgumentParser
import CaseStore
import FEEL
import SourceDiagnostics
import WorkflowDefinitions
import WorkflowEngine
import WorkflowKit

/// Corrects a mistyped input.
struct CaseCorrect: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "correct", abstract: "Rätta en felskriven uppgift i ett ärende, med skäl.",
    discussion: "Sammansatta värden skrivs som YAML, till exempel '{namn: Länsstyrelsen}'.")

  @Argument(help: ArgumentHelp("Ärendets nummer eller id.", valueName: "ärende")) var name: String
  @Argument(help: ArgumentHelp("Fältets namn.", valueName: "fält")) var field: String
  @Argument(help: ArgumentHelp("Det rätta värdet.", valueName: "värde")) var value: String
  @Option(help: ArgumentHelp("Varför uppgiften rättas.", valueName: "skäl")) var reason = ""
  @OptionGroup var actor: ActorOptions
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    let session = try await globals.session(at: time)
    let view = try await session.engine.view(of: name)
    let (row, inputs) = (view.row, view.fields)
    guard let definition = inputs.first(where: { $0.name == field }) else {
      throw Refusal(
        "Fältet \"\(field)\" finns inte i \(row.dnr).", code: "case.unknown-field",
        hint: Suggestion.hint(for: field, in: inputs.map(\.name)).map(Failure.sentence)
          ?? "Fälten är \(inputs.map(\.name).joined(separator: ", ")).")
    }
    let corrected: Value = value.isEmpty ? .null : try InputFile.value(value, type: definition.type, name: field)
    let receipt = try await session.engine.perform(
      .correct(field: field, to: corrected, reason: reason), on: row.id, by: actor.actor, at: session.now)
    globals.answer(RowJSON.value(receipt), text: "\(definition.title) är rättad i \(receipt.dnr).")
  }
}
