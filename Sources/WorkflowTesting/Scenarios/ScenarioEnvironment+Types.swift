import WorkflowEngine

extension ScenarioEnvironment {
  /// The decision types of the catalogue.
  func decisionTypes() throws -> Set<String> {
    try delegation.map { Set(try DelegationConfiguration($0).decisionTypes) } ?? []
  }
}
