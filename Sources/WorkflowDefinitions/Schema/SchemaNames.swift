package import WorkflowKit

/// The names that an installation offers to those who write files.
package struct SchemaNames: Sendable {
  /// The steps of the plugins.
  package let steps: [StepDescriptor]
  /// The organisation's roles; nil where it is not known.
  package let roles: [Role]?
  let decisionTypes: [Choice]
  let messages: [MessageType]
  let effects: [(kind: String, title: String)]
  /// The record types that fields may be of.
  let records: [RecordType]

  /// The names.
  ///
  /// - Parameter decisionTypes: Those of the catalogue, where there is one; the plugins' come besides.
  package init(registry: PluginRegistry, roles: [Role]?, decisionTypes catalogue: [Choice] = []) {
    steps = registry.stepIDs.compactMap { registry.descriptor($0) }
    self.roles = roles
    let known = Set(catalogue.map(\.value))
    let own = registry.decisionTypes.values.filter { !known.contains($0.id) }.map { Choice($0.id, $0.title) }
    decisionTypes = (catalogue + own).sorted { $0.value < $1.value }
    messages = registry.messages.values.sorted { $0.id < $1.id }
    effects = registry.plugins.flatMap(\.effects).map { ($0.kind, $0.title) }.sorted { $0.kind < $1.kind }
    records = registry.records.values.sorted { $0.id < $1.id }
  }

  /// One of the names.
  func part(_ reference: KeyForm.Reference) -> SchemaPart {
    switch reference {
    case .use: SchemaPart(words: steps.map { ($0.id, $0.title) })
    case .role: roles.map { roles in SchemaPart(words: roles.map { ($0.id, $0.title) }) } ?? .text
    case .message: SchemaPart(words: messages.map { ($0.id, $0.title) })
    case .effect: SchemaPart(words: effects.map { ($0.kind, $0.title) })
    case .fieldType: SchemaPart(words: types + [("list", "lista")])
    case .itemType: SchemaPart(words: types)
    }
  }

  private var types: [(value: String, meaning: String)] {
    FieldType.simple.map { ($0.name, $0.type.swedish) } + [("choice", "ett av val")]
      + records.map { ($0.id, $0.title) }
  }
}
