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

  @Test("tell of a fact that is left out, and that the delegation order or the law reads")
  func leftOut() throws {
    for (name, row, fact) in [
      ("delegationsbeslut.yaml", "      fakta: {antal_dagar: = antal_dagar}\n", "antal_dagar"),
      ("remissvar.yaml", "        medborgarförslag: = medborgarförslag\n", "medborgarförslag"),
    ] {
      let file = try #require(try Self.files().first { $0.name == name })
      let text = file.text(in: file.bytes.indices)
      let diagnostics = try Self.problems(
        [SourceFile(name: name, text: text.replacing(row, with: ""))]
          + Self.files().filter { $0.name == "beslutsandring.yaml" })
      #expect(!diagnostics.isEmpty)
      #expect(diagnostics.allSatisfy { $0.code == "workflow.facts-left-out" && $0.message.contains("\"\(fact)\"") })
    }
  }

  private static func files() throws -> [SourceFile] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
      .filter { $0.hasSuffix(".yaml") }.sorted()
      .map { SourceFile(name: $0, text: try String(contentsOf: folder.appending(path: $0), encoding: .utf8)) }
  }

  private static func problems(_ files: [SourceFile]) throws -> [Diagnostic] {
    let config = Installation(config: folder.appending(path: "../config").path(percentEncoded: false), workflows: "")
    return WorkflowLibrary.load(
      files, registry: try InstalledPlugins.registry(),
      decisionTypes: try DelegationConfiguration(try #require(try config.delegation())).decisionTypes
    ).diagnostics
  }
}
