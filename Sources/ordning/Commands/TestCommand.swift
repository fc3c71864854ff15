import ArgumentParser
import FEEL
import SourceDiagnostics
import WorkflowEngine
import WorkflowTesting

/// `ordning test PATH…`: plays the scenarios and names what of the processes none of them took.
struct TestCommand: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Spela upp scenarier i påhittad tid och visa vad i processerna som inget scenario tog.",
    discussion: """
      Med --coverage visas hur många gånger scenarierna har tagit varje steg, väg, avbrott, hanterare och kontroll: som \
      tabell, eller som en webbsida där processernas rader är märkta. Processer som ligger i en angiven mapp räknas också \
      när inget scenario kör dem.
      """)

  /// How the coverage is told.
  enum CoverageForm: String, ExpressibleByArgument, CaseIterable {
    case text
    case html
  }

  @OptionGroup var globals: GlobalOptions

  @Argument(help: ArgumentHelp("Scenariofiler, eller mappar med dem.", valueName: "sökväg")) var paths: [String]
  @Option(help: ArgumentHelp("Visa hur många gånger allt i processerna har tagits.", valueName: "form"))
  var coverage: CoverageForm?
  @Option(help: ArgumentHelp("Mappen för webbsidan; annars mappen du står i.", valueName: "mapp")) var output: String?
  @Flag(help: "Spela upp igen varje gång en av filerna ändras, tills du trycker Ctrl-C.") var watch = false

  func validate() throws {
    if watch, globals.json { throw ValidationError("--watch kan inte användas tillsammans med JSON.") }
    if output != nil, coverage != .html { throw ValidationError("--output behöver --coverage html.") }
  }

  func run() async throws {
    guard watch else { return try await play() }
    let installation = globals.installation
    let templates = FileReading.isFolder(installation.templateFolder) == true ? [installation.templateFolder] : []
    let read = [installation.organisationPath, installation.contactsPath, globals.workflows] + templates
    try await WatchLoop(paths: paths + read).run { try await play() }
  }

  private func play() async throws {
    let suite = try ScenarioSuite(paths, in: globals.installation)
    defer { suite.cleanUp() }
    let results = await suite.play { if !globals.json { show($0) } }
    let report = CoverageReport(results, of: suite)
    let failed = results.count { !$0.passed }
    if globals.json {
      Output.write(json: value(results, report, failed: failed))
    } else {
      Output.write("\(Words.count(results.count, "scenario", "scenarier")), \(failed) fel.")
      Output.write(coverage == .text ? report.table : report.untakenText)
    }
    if coverage == .html {
      let path = try report.write(to: output ?? ".")
      if !globals.json { Output.write("Täckningen står i \(path).") }
    }
    if failed > 0 { throw ExitCode.failure }
  }

  private func show(_ result: ScenarioResult) {
    Output.write("\(result.passed ? "ok " : "FEL")  \(result.title)")
    if !result.passed { Output.write(DiagnosticRenderer().renderAll(result.problems)) }
  }

  private func value(_ results: [ScenarioResult], _ report: CoverageReport, failed: Int) -> Value {
    var value = Context([
      ("passed", .count(results.count - failed)), ("failed", .count(failed)),
      (
        "scenarios",
        .list(
          results.map { result in
            [
              "title": .string(result.title), "file": .string(result.file.name), "passed": .boolean(result.passed),
              "problems": .list(result.problems.map { .string($0.message) }),
            ]
          })
      ), ("untaken", .list(report.untaken.map { .string($0) })),
    ])
    if coverage != nil { value["coverage"] = report.value }
    return .context(value)
  }
}
