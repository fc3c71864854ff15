import CaseStore
import CivilTime
import WorkflowDefinitions
import WorkflowKit

/// What every command of a municipality runs in.
struct ExecutionEnvironment: Sendable {
  let registry: PluginRegistry
  let organisation: Organisation
  let templates: TemplateLibrary
  let authorizer: any Authorizer
  let fees: FeeSchedule
  let documents: any DocumentStore

  /// A decision type, by the catalogue in force on the day or else as a plugin describes it.
  func decisionType(_ id: String, on day: CivilDate) -> DecisionType? {
    authorizer.decisionType(id, on: day) ?? registry.decisionTypes[id]
  }

  /// The number after the last one of a series. A paragraph that a nämnd has adopted a delegation order under is taken,
  /// and so are those before it: they stand in its protocol in their order.
  func number(after last: Int, in series: String) -> Int {
    let next = organisation.number(after: last, in: series)
    guard let (body, year) = MeetingBody.paragraphs(of: series) else { return next }
    return max(next, (authorizer.paragraphs(adoptedBy: body, in: year).max() ?? 0) + 1)
  }
}
