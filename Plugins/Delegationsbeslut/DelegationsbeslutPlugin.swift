public import WorkflowKit

/// Decisions on delegation: to decide at the desk, to hand over to those who decide, and to declare jäv.
public struct DelegationsbeslutPlugin: WorkflowPlugin {
  /// The first part of the steps' ids.
  public let id = "beslut"
  /// What the plugin is for.
  public let title = "Delegationsbeslut"
  /// Decision, jäv, and the list of what is reported to the nämnd.
  public let steps: [any Step.Type] = [
    DecideStep.self, DisqualifyStep.self, DisqualificationTrialStep.self, ReportStep.self,
  ]
  /// The nämnd takes a delegated matter over; what waits for it has become urgent.
  public let messages: [MessageType] = [MatterMessages.takeOver, MatterMessages.urgent]
  /// Which decisions have been listed.
  public let registers: [RegisterType] = [ReportedDecisions.type]
  /// The written decision (FL 31), and the list of those that are reported.
  public let templates: [String] = ["delegationsbeslut", "delegationsanmalan"]
  /// What its codes mean.
  public let explanations: [Explanation] = DelegationsbeslutExplanations.all

  /// The plugin.
  public init() {}
}
