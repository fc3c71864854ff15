import ArgumentParser
import FEEL
import SourceDiagnostics
import WorkflowDefinitions
import WorkflowKit

/// `ordning new process NAME`: a process that runs, and scenarios that take every step and way of it.
struct NewProcess: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "process", abstract: "Skriv en ny process som går att köra, med två scenarier.",
    discussion: "Ingen fil skrivs över. JSON: {files}.")

  @Argument(help: ArgumentHelp("Processens namn, till exempel tillsyn_lokal.", valueName: "namn")) var name: String
  @Option(help: ArgumentHelp("Vad människor kallar processen.", valueName: "titel")) var title: String?
  @OptionGroup var globals: GlobalOptions

  func run() async throws {
    let name = try SkeletonName.process(name)
    let title = try SkeletonName.title(title, for: name)
    let installation = globals.installation
    let registry = try InstalledPlugins.registry()
    let organisation = try installation.organisation().organisation
    let library = try installation.library(registry: registry, organisation: organisation)
    try SkeletonName.requireFree(name, in: library)
    let files = ProcessSkeleton(
      name: name, title: title, people: try SkeletonPeople(of: organisation), folder: globals.workflows
    ).files
    let diagnostics = WorkflowLibrary.load(
      files.files.prefix(1).map { SourceFile(name: $0.path, text: $0.text) }, registry: registry,
      roles: Set(organisation.roles.keys)
    ).diagnostics
    if !diagnostics.isEmpty { throw DiagnosticError(diagnostics: diagnostics) }
    try files.write()
    globals.answer(
      ["files": .list(files.files.map { .string($0.path) })],
      text: """
        \(files.told)

        Kontrollera och pröva den:
          ordning validate \(globals.workflows) \(globals.config)
          ordning test \(FileReading.join(globals.workflows, "scenarios"))
        """)
  }
}
