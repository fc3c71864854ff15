import WorkflowEngine
import WorkflowKit

extension ScenarioEnvironment {
  /// The decision types of the catalogue, with how each is appealed.
  func decisionTypes() throws -> [String: AppealTrack] {
    try delegation.map { try DelegationConfiguration($0).decisionTypes } ?? [:]
  }
}
