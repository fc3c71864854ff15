import FEEL
package import WorkflowDefinitions
import WorkflowKit

extension JSONSchema {
  /// The schema of scenario files.
  package static func scenario(_ names: SchemaNames) -> JSONSchema {
    var schema = JSONSchema(names: names)
    schema.add(KeyTable.scenarioTables + [.meeting])
    var entry = SchemaPart(types: ["object"])
    entry.keywords["properties"] = .context(
      Context((KeyTable.entry.keys + KeyTable.waiting.keys).map { ($0.name, SchemaPart().described($0.help).value) }))
    entry.keywords["allOf"] = .list(choices(KeyTable.acts[...]))
    schema.define("entry", entry)
    return schema
  }

  /// The entry is the first act whose key it has, or none.
  private static func choices(_ acts: ArraySlice<KeyTable>) -> [Value] {
    guard let act = acts.first else { return [SchemaPart(definition: KeyTable.waiting.id).value] }
    return [
      [
        "if": ["required": [.string(act.act)]], "then": SchemaPart(definition: act.id).value,
        "else": ["allOf": .list(choices(acts.dropFirst()))],
      ]
    ]
  }
}
