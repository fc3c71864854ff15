import ArgumentParser
import CivilTime
import FEEL
import SourceDiagnostics
import WorkflowEngine

/// Checks files.
struct ValidateCommand: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Kontrollera processer, scenarier, organisation, delegation, taxor, kontakter, installation och mallar.",
    discussion: """
      Rollerna i processerna kontrolleras mot organisation.yaml, beslutstyperna mot beslutstyper.yaml och taxorna mot \
      taxor.yaml: mot dem som är med bland filerna, annars mot dem i mappen config. Det som bör kännas till i en delegationsordning utan att vara fel \
      visas med ordning delegation validate. JSON: en lista av {severity, code, file, line, column, message, hint, \
      notes}, där notes är andra ställen som förklarar: {message, file, line, column}.
      """)

  /// How the answer is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Argument(help: ArgumentHelp("Filer och mappar.", valueName: "sökväg")) var paths: [String]
  @Option(help: ArgumentHelp("Hur svaret skrivs.", valueName: "form")) var format = Format.text
  @Flag(help: "Kontrollera igen varje gång en av filerna ändras, tills du trycker Ctrl-C.") var watch = false
  @OptionGroup var time: TimeOptions
  @OptionGroup var globals: GlobalOptions

  func validate() throws {
    if watch, format == .json || globals.json {
      throw ValidationError("--watch kan inte användas tillsammans med JSON.")
    }
  }

  func run() async throws {
    if watch { try await WatchLoop(paths: paths).run { try check() } } else { try check() }
  }

  private func check() throws {
    var validator = FileValidator(
      registry: try InstalledPlugins.registry(), today: try SwedishTime.date(of: time.instant()))
    try validator.check(paths, beside: globals.installation)
    let diagnostics = DiagnosticRenderer.sorted(validator.diagnostics)
    let hasErrors = diagnostics.contains { $0.severity == .error }
    if format == .json || globals.json {
      Output.write(json: .list(diagnostics.map { Failure.value($0) }))
    } else if diagnostics.isEmpty {
      Output.write("\(validator.tally.text), inga fel.")
    } else {
      Output.complain(DiagnosticRenderer().renderAll(diagnostics))
      Output.complain(ExplainCommand.advice(for: diagnostics.map(\.code)))
    }
    if hasErrors { throw ExitCode.failure }
  }
}
