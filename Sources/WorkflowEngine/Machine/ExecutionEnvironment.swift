import CaseStore
import WorkflowDefinitions
import WorkflowKit

/// What every command of a municipality runs in.
struct ExecutionEnvironment: Sendable {
  let registry: PluginRegistry
  let organisation: Organisation
  let templates: TemplateLibrary
  let authorizer: any Authorizer
  let documents: any DocumentStore
}
