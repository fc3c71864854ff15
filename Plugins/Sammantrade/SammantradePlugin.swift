public import WorkflowKit

/// The nämnd's meetings: what is handed in to one, and what it decides.
public struct SammantradePlugin: WorkflowPlugin {
  /// The plugin's name.
  public let id = "sammantrade"
  /// What it is for.
  public let title = "Sammanträde"
  /// The steps it adds.
  public let steps: [any Step.Type] = [AnmalStep.self]
  /// What its codes mean.
  public let explanations: [Explanation] = SammantradeExplanations.all

  /// The plugin.
  public init() {}
}
