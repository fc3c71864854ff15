import ArgumentParser
import CaseStore
import FEEL
import Foundation
import SourceDiagnostics
import WorkflowDefinitions
import WorkflowEngine
import WorkflowKit
import WorkflowTesting

/// `ordning test PATH…`: plays the scenarios and names what of the processes none of them took.
struct TestCommand: OrdningCommand {
  static let configuration = CommandConfiguration(
    commandName: "test",
    abstract: "Spela upp scenarier i påhittad tid och visa vad i processerna som inget scenario tog.")

  @OptionGroup var globals: GlobalOptions

  @Argument(help: "Scenariofiler, eller mappar med dem.") var paths: [String]

  func run() async throws {
    let installation = Installation(config: globals.config, workflows: globals.workflows)
    let registry = try PluginRegistry(plugins: InstalledPlugins.all)
    let (organisation, file) = try installation.organisation()
    let library = try installation.library(registry: registry, roles: Set(organisation.roles.keys))
    let scenarios = try readScenarios()
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("ordning-test-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let environment = ScenarioEnvironment(
      registry: registry, library: library, templates: try installation.templates(), organisation: file.bytes,
      delegation: try installation.delegation(),
      records: try installation.contacts(registry: registry).map {
        RegisterRow(register: "kontakter", key: $0.key, value: $0.value, version: 0)
      },
      makeStore: {
        try Storage.create(
          folder: folder.appendingPathComponent(UUID().uuidString).path, tenant: organisation.tenant)
      })
    var results: [ScenarioResult] = []
    for scenario in scenarios {
      let result = await ScenarioRunner(environment).run(scenario)
      if !globals.json { show(result) }
      results.append(result)
    }
    try finish(results, scenarios: scenarios, library: library)
  }

  private func readScenarios() throws -> [Scenario] {
    var scenarios: [Scenario] = []
    var diagnostics: [Diagnostic] = []
    for path in try paths.flatMap({ try FileReading.yamlFiles($0) }) {
      let file = try FileReading.source(path)
      guard
        String(decoding: file.bytes, as: UTF8.self).contains("\nscenario:")
          || file.text(ofLine: 1).hasPrefix("scenario:")
      else { continue }
      let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
      let (scenario, found) = ScenarioReader.read(file) {
        try? FileReading.source(FileReading.join(folder.isEmpty ? "." : folder, $0))
      }
      diagnostics += found
      if let scenario { scenarios.append(scenario) }
    }
    if diagnostics.contains(where: { $0.severity == .error }) { throw DiagnosticError(diagnostics: diagnostics) }
    guard !scenarios.isEmpty else {
      throw Refusal(
        "Det finns inga scenarier i \(paths.joined(separator: ", ")).", code: "test.no-scenarios",
        hint: "Ett scenario är en YAML-fil som börjar med scenario:.")
    }
    return scenarios
  }

  private func show(_ result: ScenarioResult) {
    Output.write("\(result.passed ? "ok " : "FEL")  \(result.title)")
    if !result.passed { Output.write(DiagnosticRenderer().renderAll(result.problems)) }
  }

  private func finish(_ results: [ScenarioResult], scenarios: [Scenario], library: WorkflowLibrary) throws {
    var coverage = Coverage()
    for result in results { coverage.add(result.coverage) }
    let tested = Set(scenarios.map(\.workflow)).sorted()
    let untaken = tested.flatMap { id in
      library.workflows[id].map { workflow in coverage.untaken(of: workflow).map { "\(id): \($0)" } } ?? []
    }
    let failed = results.count { !$0.passed }
    if globals.json {
      let value: Value = [
        "passed": .number(Number(results.count - failed)), "failed": .number(Number(failed)),
        "scenarios": .list(
          results.map { result in
            [
              "title": .string(result.title), "file": .string(result.file.name), "passed": .boolean(result.passed),
              "problems": .list(result.problems.map { .string($0.message) }),
            ]
          }),
        "untaken": .list(untaken.map { .string($0) }),
      ]
      Output.write(ValueJSON.plain(value, pretty: true))
    } else {
      Output.write("\(Words.count(results.count, "scenario", "scenarier")), \(failed) fel.")
      if untaken.isEmpty {
        Output.write("Varje steg och varje väg har tagits.")
      } else {
        Output.write("Det här har inget scenario tagit:")
        for line in untaken { Output.write("  " + line) }
      }
    }
    if failed > 0 { throw ExitCode.failure }
  }
}
