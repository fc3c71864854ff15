import FEEL
import WorkflowDefinitions

extension SettingsFile {
  /// The schema of `installation.yaml`.
  static func schema(_ names: SchemaNames) -> Value {
    var file = SchemaPart(types: ["object"])
    file.keywords["properties"] = .context(
      Context(sections.map { ($0.name, SchemaPart.record($0.fields, expressions: false).value) }))
    file.keywords["additionalProperties"] = false
    var schema = JSONSchema(names: names)
    schema.define("installation", file)
    return schema.document("installation", title: "Installation av Ordning")
  }
}
