import CaseStore
import CaseStoreSQLite
import Delegation
import FEEL
import Foundation
import SourceDiagnostics
import WorkflowDefinitions
import WorkflowEngine
import WorkflowKit
import WorkflowTesting

@testable import ordning

/// The shipped plugins, processes and configuration, as the program finds them.
struct Installed {
  let root: String
  let registry: PluginRegistry
  let library: WorkflowLibrary
  let diagnostics: [Diagnostic]
  let organisation: SourceFile
  let delegation: DelegationDocuments
  let fees: [UInt8]
  let templates: TemplateLibrary

  init() throws {
    let root = Installed.root
    self.root = root
    registry = try InstalledPlugins.registry()
    organisation = try Installed.file("config/organisation.yaml", root)
    let roles = OrganisationFile.read(organisation).0.map { Set($0.roles.keys) }
    let files = try Installed.names("Workflows", root).map { try Installed.file("Workflows/" + $0, root) }
    let catalogue = try Installed.file("config/beslutstyper.yaml", root)
    fees = try Installed.file("config/taxor.yaml", root).bytes
    let folder = "config/delegationsordningar/socialnamnden"
    delegation = DelegationDocuments(
      catalogue: catalogue,
      orders: try Installed.names(folder, root).map { name in
        DelegationDocuments.Order(name: "socialnamnden/" + name, file: try Installed.file("\(folder)/\(name)", root))
      })
    (library, diagnostics) = WorkflowLibrary.load(
      files, registry: registry, roles: roles,
      decisionTypes: DecisionCatalogueFile.read(catalogue).0?.knownDecisions ?? [:])
    templates = try TemplateLibrary(folder: root + "/config/mallar")
  }

  /// The repository.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// The scenario files, by name.
  static var scenarioNames: [String] {
    return (try? names("Workflows/scenarios", root)) ?? []
  }

  func scenario(_ name: String) throws -> (Scenario?, [Diagnostic]) {
    ScenarioReader.read(try Installed.file("Workflows/scenarios/" + name, root)) {
      try? Installed.file("Workflows/scenarios/" + $0, root)
    }
  }

  func environment(_ folder: String, library: WorkflowLibrary? = nil) -> ScenarioEnvironment {
    ScenarioEnvironment(
      registry: registry, library: library ?? self.library, templates: templates, organisation: organisation.bytes,
      delegation: delegation, fees: fees,
      makeStore: {
        try SQLiteCaseStore.create(folder: folder + "/" + UUID().uuidString, tenant: Tenant("exempelkommun"))
      })
  }

  static func temporaryFolder() throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("ordning-\(UUID())").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
  }

  private static func names(_ folder: String, _ root: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root + "/" + folder).filter { $0.hasSuffix(".yaml") }.sorted()
  }

  private static func file(_ path: String, _ root: String) throws -> SourceFile {
    SourceFile(name: path, bytes: [UInt8](try Data(contentsOf: URL(fileURLWithPath: root + "/" + path))))
  }
}
