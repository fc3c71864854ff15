public import WorkflowKit

/// The signing that makes a paragraph final, at once or within 14 days.
public struct OmedelbarJusteringPlugin: WorkflowPlugin {
  /// The plugin's name.
  public let id = "justering"
  /// What it is for.
  public let title = "Justering"
  /// The steps it adds.
  public let steps: [any Step.Type] = [JusteraStep.self]
  /// The document templates its steps fill in.
  public let templates = ["protokollsutdrag"]
  /// What its codes mean.
  public let explanations: [Explanation] = JusteringExplanations.all

  /// The plugin.
  public init() {}
}
