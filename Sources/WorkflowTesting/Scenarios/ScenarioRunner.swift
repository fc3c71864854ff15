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
      let run = try await ScenarioRun(scenario, in: environment, store: store)
      let (problems, coverage) = await run.play()
      try await store.close()
      return ScenarioResult(title: scenario.title, file: scenario.file, problems: problems, coverage: coverage)
    } catch {
      let problem = Diagnostic.error("scenario.start", "scenariot kan inte börja: \(error)", at: nil)
      return ScenarioResult(title: scenario.title, file: scenario.file, problems: [problem], coverage: Coverage())
    }
  }
}
