import CaseStore
import CivilTime
import FEEL
import SourceDiagnostics
import WorkflowDefinitions
import WorkflowEngine
import WorkflowKit
import YAMLSource

/// Runs scenarios in virtual time, through the real engine on a real store; only the world outside is played.
public struct ScenarioRunner: Sendable {
  private let environment: ScenarioEnvironment

  /// A runner.
  public init(_ environment: ScenarioEnvironment) { self.environment = environment }

  /// Runs a scenario to its end, or to where it can go no further.
  public func run(_ scenario: Scenario) async -> ScenarioResult {
    do {
      let store = try await environment.makeStore()
      let (problems, coverage) = try await play(scenario, on: store)
      try await store.close()
      return ScenarioResult(title: scenario.title, file: scenario.file, problems: problems, coverage: coverage)
    } catch {
      let problem = Diagnostic.error("scenario.start", "scenariot kan inte börja: \(error)", at: nil)
      return ScenarioResult(title: scenario.title, file: scenario.file, problems: [problem], coverage: Coverage())
    }
  }

  /// Plays a scenario after those that come before it; what goes wrong in one of them stops the rest.
  private func play(
    _ scenario: Scenario, on store: any CaseStore
  ) async throws -> (problems: [Diagnostic], coverage: Coverage) {
    for earlier in scenario.after {
      let (problems, _) = try await play(earlier, on: store)
      guard problems.isEmpty else { return (problems, Coverage()) }
    }
    return await (try ScenarioRun(scenario, in: environment, store: store)).play()
  }
}
