public import WorkflowKit

/// Answering a remiss: forecast, assessment, consultations, anstånd, proposed yttrande, review and answer.
public struct RemissvarPlugin: WorkflowPlugin {
  /// The first part of the steps' ids.
  public let id = "remiss"
  /// What the plugin is for.
  public let title = "Remissvar"
  /// Forecast, assessment, consultation, anstånd, proposed yttrande, review and answer.
  public let steps: [any Step.Type] = [
    ForecastStep.self, AssessmentStep.self, ConsultationStep.self, ExtensionStep.self, OpinionStep.self,
    ReviewStep.self, AnswerStep.self,
  ]
  /// The remiss is withdrawn; the answer to a request for anstånd.
  public let messages: [MessageType] = [RemissMessages.withdrawn, RemissMessages.extensionAnswer]
  /// An internal consultation with its own svarstid.
  public let records: [RecordType] = [Consultation.record]
  /// The yttrande itself.
  public let decisionTypes: [DecisionType] = [RemissDecisions.opinion]
  /// The request for anstånd, the proposed yttrande, the tjänsteskrivelse and the yttrande as decided.
  public let templates: [String] = ["begaran_om_anstand", "forslag_yttrande", "tjansteskrivelse", "yttrande"]
  /// What its codes mean.
  public let explanations: [Explanation] = AnswerExplanations.all + ExtensionExplanations.all

  /// The plugin.
  public init() {}
}
