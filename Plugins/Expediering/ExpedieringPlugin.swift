public import WorkflowKit

/// The sending out of decisions and letters: to whom, by what way, and with what proof.
public struct ExpedieringPlugin: WorkflowPlugin {
  /// The plugin's name.
  public let id = "expediering"
  /// What it is for.
  public let title = "Expediering"
  /// The steps it adds.
  public let steps: [any Step.Type] = [ForsattsbladStep.self, SkickaStep.self]
  /// The handlers of the effects that its steps request.
  public let effects: [any EffectHandler] = [EmailHandler(), LetterHandler()]
  /// The registers it keeps.
  public let registers = [Contact.register]
  /// The record types it adds to the language.
  public let records = [Recipient.record]
  /// The document templates its steps fill in.
  public let templates = ["forsattsblad", "brev", "expedieringsbevis"]
  /// What its codes mean.
  public let explanations: [Explanation] = ExpedieringExplanations.all

  /// The plugin.
  public init() {}
}
