public import WorkflowDefinitions

/// Where a case stands in the process that it is pinned to and in those that this calls, for a picture of them.
public struct CaseStanding: Sendable {
  /// The case's number.
  public let number: String
  /// Its process.
  public let workflow: String
  /// The process and those it calls, as they are stored with the case.
  public let library: WorkflowLibrary
  /// The paths of the steps that are under way, blocks and calls too, by process.
  public let underWay: [String: Set<String>]
}
