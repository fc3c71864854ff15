import WorkflowDefinitions
import WorkflowEngine

extension ScenarioEnvironment {
  /// The decision types of the catalogue, with what process files are held to.
  func decisionTypes() throws -> [String: KnownDecision] {
    try delegation.map { try DelegationConfiguration($0).decisionTypes } ?? [:]
  }
}
