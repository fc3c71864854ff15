public import CaseStore
public import WorkflowDefinitions
public import WorkflowEngine
public import WorkflowKit

/// What scenarios run in: the installed plugins, the processes, an organisation, and a fresh store for each.
public struct ScenarioEnvironment: Sendable {
  /// The installed plugins.
  public let registry: PluginRegistry
  /// The processes.
  public let library: WorkflowLibrary
  /// The document templates.
  public let templates: TemplateLibrary
  /// The organisation's file.
  public let organisation: [UInt8]
  /// The decision types and the delegation orders; nil where there are none, so that the nämnd decides everything.
  public let delegation: DelegationDocuments?
  /// The file of the fees; nil where there are none.
  public let fees: [UInt8]?
  /// Records of registers that are there from the start: register, key, value.
  public let records: [RegisterRow]
  /// Makes an empty store.
  public let makeStore: @Sendable () async throws -> any CaseStore

  /// An environment.
  public init(
    registry: PluginRegistry, library: WorkflowLibrary, templates: TemplateLibrary, organisation: [UInt8],
    delegation: DelegationDocuments? = nil, fees: [UInt8]? = nil, records: [RegisterRow] = [],
    makeStore: @escaping @Sendable () async throws -> any CaseStore
  ) {
    self.registry = registry
    self.library = library
    self.templates = templates
    self.organisation = organisation
    self.delegation = delegation
    self.fees = fees
    self.records = records
    self.makeStore = makeStore
  }
}
