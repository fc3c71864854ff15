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
    let files = try Self.files()
    #expect(files.map(\.name).contains("remissvar.yaml"))
    let diagnostics = try Self.problems(files)
    #expect(diagnostics.isEmpty, "\(DiagnosticRenderer().renderAll(diagnostics))")
  }

  @Test("have one error where one way is misspelt: what its guards show elsewhere is not missed")
  func misspelt() throws {
    let remissvar = try #require(try Self.files().first { $0.name == "remissvar.yaml" })
    let right = "to: anstånd}"
    let text = remissvar.text(in: remissvar.bytes.indices)
    #expect(text.contains(right))
    let wrong = SourceFile(name: remissvar.name, text: text.replacing(right, with: "to: anstand}"))
    let diagnostics = try Self.problems([wrong])
    #expect(diagnostics.map(\.message) == ["steget \"anstand\" finns inte"])
    #expect(diagnostics.map(\.hint) == ["menade du \"anstånd\"?"])
  }

  private static func files() throws -> [SourceFile] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
      .filter { $0.hasSuffix(".yaml") }.sorted()
      .map { SourceFile(name: $0, text: try String(contentsOf: folder.appending(path: $0), encoding: .utf8)) }
  }

  private static func problems(_ files: [SourceFile]) throws -> [Diagnostic] {
    let types = folder.appending(path: "../config/beslutstyper.yaml")
    let (catalogue, _) = DecisionCatalogueFile.read(
      SourceFile(name: "beslutstyper.yaml", text: try String(contentsOf: types, encoding: .utf8)))
    return WorkflowLibrary.load(
      files, registry: try InstalledPlugins.registry(), decisionTypes: try #require(catalogue).knownDecisions
    ).diagnostics
  }
}
