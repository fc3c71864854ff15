public import WorkflowKit

/// What every case needs whatever it is about: registration, who decides, notes, watches and closing.
public struct ArendePlugin: WorkflowPlugin {
  /// The first part of the steps' ids.
  public let id = "arende"
  /// What the plugin is for.
  public let title = "Ärende"
  /// Registration, assignment, who decides, note, document, watch and closing.
  public let steps: [any Step.Type] = [
    RegisterStep.self, AssignStep.self, WhoDecidesStep.self, NoteStep.self, DocumentStep.self, WatchStep.self,
    CloseStep.self,
  ]
  /// What its codes mean.
  public let explanations: [Explanation] = ArendeExplanations.all

  /// The plugin.
  public init() {}
}
