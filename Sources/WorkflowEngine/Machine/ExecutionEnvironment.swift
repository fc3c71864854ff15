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
}
