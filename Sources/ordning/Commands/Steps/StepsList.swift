import ArgumentParser
import FEEL
import WorkflowKit

/// Lists steps.
struct StepsList: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Visa alla steg, modul för modul.",
    discussion: "JSON: en lista av {id, plugin, title}.")

  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    let plugins = try InstalledPlugins.registry().plugins
    globals.answer(
      .list(
        plugins.flatMap { plugin in
          plugin.steps.map { step -> Value in
            [
              "id": .string(step.descriptor.id), "plugin": .string(plugin.id), "title": .string(step.descriptor.title),
            ]
          }
        }), text: plugins.map { Self.text($0) }.joined(separator: "\n\n"))
  }

  private static func text(_ plugin: any WorkflowPlugin) -> String {
    var table = TextTable(indent: 2)
    for step in plugin.steps {
      table.add(step.descriptor.id, step.descriptor.title, step.descriptor.lagrum.joined(separator: ", "))
    }
    return "\(plugin.title)\n\(table.text)"
  }
}
