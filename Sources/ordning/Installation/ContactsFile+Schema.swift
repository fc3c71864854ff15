import FEEL
import WorkflowDefinitions
import WorkflowKit

extension ContactsFile {
  /// The schema of `kontakter.yaml`.
  static func schema(_ names: SchemaNames, registry: PluginRegistry) -> Value {
    var contacts = SchemaPart.names(with: .record(registry.registers[register]?.fields ?? [], expressions: false))
    contacts.keywords["propertyNames"] = SchemaPart(types: ["string"], pattern: "^[a-z0-9-]+$").value
    var file = SchemaPart(types: ["object"])
    let description = registry.registers[register]?.title
    file.keywords["properties"] = .context(Context([(register, contacts.described(description).value)]))
    file.keywords["required"] = .list([.string(register)])
    file.keywords["additionalProperties"] = false
    var schema = JSONSchema(names: names)
    schema.define("contacts", file)
    return schema.document("contacts", title: "Kontakter i Ordning")
  }
}
