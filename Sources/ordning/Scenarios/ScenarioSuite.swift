import CaseStore
import Foundation
import SourceDiagnostics
import WorkflowDefinitions
import WorkflowKit
import WorkflowTesting

/// The scenarios at some paths, and the installation that they are played in.
struct ScenarioSuite {
  /// The scenarios, by path.
  let scenarios: [Scenario]
  /// The processes.
  let library: WorkflowLibrary
  /// The processes whose files are at the paths, whether a scenario runs them or not.
  let asked: [String]
  private let environment: ScenarioEnvironment
  private let folder: URL

  /// Reads the scenarios and the files of the installation.
  ///
  /// - Throws: `Refusal` where there are none, `DiagnosticError` where a file is wrong.
  init(_ paths: [String], in installation: Installation) throws {
    let registry = try InstalledPlugins.registry()
    let (organisation, file) = try installation.organisation()
    library = try installation.library(registry: registry, organisation: organisation)
    let files = try paths.flatMap { try FileReading.yamlFiles($0) }
    scenarios = try Self.scenarios(in: files, at: paths)
    let places = Set(files.map(Self.place))
    asked = library.workflows.values.filter { places.contains(Self.place($0.file.name)) }.map(\.id)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("ordning-test-\(UUID())")
    self.folder = folder
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    environment = ScenarioEnvironment(
      registry: registry, library: library, templates: try installation.templates(), organisation: file.bytes,
      delegation: try installation.delegation(), fees: try installation.fees()?.file.bytes,
      records: try installation.contacts(registry: registry).map {
        RegisterRow(register: ContactsFile.register, key: $0.key, value: $0.value, version: 0)
      },
      makeStore: {
        try Storage.create(
          folder: folder.appendingPathComponent(UUID().uuidString).path, tenant: organisation.tenant)
      })
  }

  /// Plays the scenarios one after another.
  ///
  /// - Parameter told: Is given each result when it is there.
  func play(_ told: (ScenarioResult) -> Void) async -> [ScenarioResult] {
    var results: [ScenarioResult] = []
    for scenario in scenarios {
      let result = await ScenarioRunner(environment).run(scenario)
      told(result)
      results.append(result)
    }
    return results
  }

  /// Removes the stores that the scenarios were played in.
  func cleanUp() { try? FileManager.default.removeItem(at: folder) }

  /// A path that is the same however it is written.
  private static func place(_ path: String) -> String { URL(fileURLWithPath: path).standardizedFileURL.path }

  private static func scenarios(in files: [String], at paths: [String]) throws -> [Scenario] {
    var scenarios: [Scenario] = []
    var diagnostics: [Diagnostic] = []
    for path in files {
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
}
