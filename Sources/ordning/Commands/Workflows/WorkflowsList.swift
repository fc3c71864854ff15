import ArgumentParser
import CivilTime
import FEEL
import SourceDiagnostics
import WorkflowDefinitions

/// Lists processes.
struct WorkflowsList: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Visa de processer som nya ärenden kan köra.",
    discussion: "JSON: en lista av {id, title, file, valid_from}.")

  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    let registry = try InstalledPlugins.registry()
    let library = try globals.installation.library(registry: registry, organisation: nil)
    let workflows = library.workflows.values.sorted { $0.id < $1.id }
    var table = TextTable()
    for workflow in workflows {
      table.add(
        workflow.id, workflow.title, workflow.validFrom.map { "gäller från \($0.swedish)" } ?? "", workflow.file.name)
    }
    globals.answer(
      .list(
        workflows.map {
          [
            "id": .string($0.id), "title": .string($0.title), "file": .string($0.file.name),
            "valid_from": .day($0.validFrom),
          ]
        }), text: workflows.isEmpty ? "Inga processer i \(globals.workflows)." : table.text)
  }
}
