import Foundation
import SourceDiagnostics
import Testing
import WorkflowDefinitions
import WorkflowTesting

@Suite("The shipped processes and their scenarios")
struct ScenarioTests {
  @Test("Every shipped process loads without a finding")
  func processesLoad() throws {
    let installed = try Installed()
    #expect(DiagnosticRenderer().renderAll(installed.diagnostics) == "inga fel")
    #expect(!installed.library.workflows.isEmpty)
  }

  @Test("A scenario goes as it tells", arguments: Installed.scenarioNames)
  func scenarioPasses(name: String) async throws {
    let installed = try Installed()
    let (scenario, diagnostics) = try installed.scenario(name)
    #expect(DiagnosticRenderer().renderAll(diagnostics) == "inga fel")
    let folder = try Installed.temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let result = await ScenarioRunner(installed.environment(folder)).run(try #require(scenario))
    #expect(result.passed, "\(DiagnosticRenderer().renderAll(result.problems))")
  }

  @Test("Together the scenarios take every step and every way of every process")
  func everythingIsTaken() async throws {
    let installed = try Installed()
    let folder = try Installed.temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var coverage = Coverage()
    for name in Installed.scenarioNames {
      let (scenario, _) = try installed.scenario(name)
      let result = await ScenarioRunner(installed.environment(folder)).run(try #require(scenario))
      coverage.add(result.coverage)
    }
    for workflow in installed.library.workflows.values { #expect(coverage.untaken(of: workflow) == []) }
  }

  @Test("A scenario that expects the wrong thing fails, and says where")
  func wrongExpectationFails() async throws {
    let installed = try Installed()
    let text = try String(
      contentsOfFile: installed.root + "/Workflows/scenarios/avsta.yaml", encoding: .utf8
    ).replacingOccurrences(of: "status: closed", with: "status: open")
    let (scenario, _) = ScenarioReader.read(SourceFile(name: "fel.yaml", text: text)) { _ in nil }
    let folder = try Installed.temporaryFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let result = await ScenarioRunner(installed.environment(folder)).run(try #require(scenario))
    #expect(result.problems.map(\.message) == ["läge skulle vara open men är closed"])
    #expect(result.problems.first?.place?.file.name == "fel.yaml")
  }
}
