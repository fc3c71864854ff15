import ArgumentParser
import FEEL
import SourceDiagnostics
import WorkflowKit

/// `ordning new plugin NAME`: a plugin with one step, its test, a process that uses it, and the lines that install it.
struct NewPlugin: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "plugin", abstract: "Skriv en ny insticksmodul med ett steg, test, process och scenario.",
    discussion: """
      Körs i mappen med Package.swift. Ingen fil skrivs över; Package.swift och InstalledPlugins.swift får de rader som \
      installerar insticksmodulen. JSON: {files, edited}.
      """)

  @Argument(help: ArgumentHelp("Insticksmodulens namn, till exempel Tillsyn.", valueName: "namn")) var name: String
  @Option(help: ArgumentHelp("Vad människor kallar insticksmodulen.", valueName: "titel")) var title: String?
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    let name = try SkeletonName.plugin(name)
    let title = try SkeletonName.title(title, for: name)
    let registry = try InstalledPlugins.registry()
    let organisation = try globals.installation.organisation().organisation
    let library = try globals.installation.library(registry: registry, organisation: organisation)
    let skeleton = PluginSkeleton(
      name: name, title: title, people: try SkeletonPeople(of: organisation), workflows: globals.workflows)
    try SkeletonName.requireFree(skeleton.process, in: library)
    try SkeletonName.requireFreePlugin(name)
    let edits = try SourceEdits(installing: name)
    try skeleton.files.write()
    try edits.write()
    globals.answer(
      [
        "files": .list(skeleton.files.files.map { .string($0.path) }),
        "edited": .list(edits.edited.map { .string($0.path) }),
      ],
      text: """
        \(skeleton.files.told)
        \(edits.edited.map { "Ändrad  \($0.path)" }.joined(separator: "\n"))

        Bygg, skriv om handbokens sidor och pröva. Innan det är byggt känner ordning inte till steget.
          swift build
          swift run ordning reference --write
          swift run ordning explain --format markdown > Sources/ordning/ordning.docc/Messages.md
          swift test --filter \(name)Tests
          swift run ordning test \(FileReading.join(globals.workflows, "scenarios"))
        """)
  }
}
