public import WorkflowKit

/// Decisions on delegation: to decide at the desk, to hand over to those who decide, and to declare jäv.
public struct DelegationsbeslutPlugin: WorkflowPlugin {
  /// The first part of the steps' ids.
  public let id = "beslut"
  /// What the plugin is for.
  public let title = "Delegationsbeslut"
  /// Decision and jäv.
  public let steps: [any Step.Type] = [DecideStep.self, DisqualifyStep.self]
  /// The nämnd takes a delegated matter over.
  public let messages: [MessageType] = [TakeOver.message]
  /// The written decision (FL 31).
  public let templates: [String] = ["delegationsbeslut"]
  /// What its codes mean.
  public let explanations: [Explanation] = DelegationsbeslutExplanations.all

  /// The plugin.
  public init() {}
}
