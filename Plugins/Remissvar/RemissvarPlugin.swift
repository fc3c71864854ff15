public import WorkflowKit

/// Answering a remiss: forecast, assessment, consultations, anstånd, yttrande and review.
public struct RemissvarPlugin: WorkflowPlugin {
  /// The first part of the steps' ids.
  public let id = "remiss"
  /// What the plugin is for.
  public let title = "Remissvar"
  /// Forecast, assessment, consultation, anstånd, yttrande and review.
  public let steps: [any Step.Type] = [
    ForecastStep.self, AssessmentStep.self, ConsultationStep.self, ExtensionStep.self, OpinionStep.self,
    ReviewStep.self,
  ]
  /// The remiss is withdrawn; the answer to a request for anstånd.
  public let messages: [MessageType] = [RemissMessages.withdrawn, RemissMessages.extensionAnswer]
  /// An internal consultation with its own svarstid.
  public let records: [RecordType] = [Consultation.record]
  /// The yttrande itself.
  public let decisionTypes: [DecisionType] = [RemissDecisions.opinion]
  /// The request for anstånd, the yttrande and the tjänsteskrivelse.
  public let templates: [String] = ["begaran_om_anstand", "yttrande", "tjansteskrivelse"]

  /// The plugin.
  public init() {}
}
