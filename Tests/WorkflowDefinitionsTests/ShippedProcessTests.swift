import Delegation
import Foundation
import SourceDiagnostics
import Testing
import WorkflowDefinitions
import WorkflowEngine
import WorkflowKit

@testable import ordning

@Suite("The processes that are shipped")
struct ShippedProcessTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Workflows")

  @Test("pass every check without a remark")
  func pass() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path(percentEncoded: false))
      .filter { $0.hasSuffix(".yaml") }
    #expect(names.contains("remissvar.yaml"))
    let files = try names.sorted().map { name in
      SourceFile(name: name, text: try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8))
    }
    let types = Self.folder.appending(path: "../config/beslutstyper.yaml")
    let (catalogue, _) = DecisionCatalogueFile.read(
      SourceFile(name: "beslutstyper.yaml", text: try String(contentsOf: types, encoding: .utf8)))
    let (_, diagnostics) = WorkflowLibrary.load(
      files, registry: try InstalledPlugins.registry(), decisionTypes: try #require(catalogue).appealTracks)
    #expect(diagnostics.isEmpty, "\(DiagnosticRenderer().renderAll(diagnostics))")
  }
}
