import Foundation
import SourceDiagnostics
import Testing
import WorkflowDefinitions
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
    let (_, diagnostics) = WorkflowLibrary.load(files, registry: try InstalledPlugins.registry())
    #expect(diagnostics.isEmpty, "\(DiagnosticRenderer().renderAll(diagnostics))")
  }
}
