import FEEL
import WorkflowKit

extension JSONSchema {
  /// The schema of process files.
  package static func process(_ names: SchemaNames) -> JSONSchema {
    var schema = JSONSchema(names: names)
    schema.add(KeyTable.processTables)
    // Where people start a step themselves, some need no role.
    let roles: [Value] = names.steps.filter(\.isForStarter).map {
      ["if": has("uses", $0.id), "then": ["required": ["role"]]]
    }
    for id in [KeyTable.step.id, KeyTable.optionalStep.id, KeyTable.exit.id] {
      schema.extend(id, with: [SchemaPart(definition: "uses").value] + (id == KeyTable.optionalStep.id ? [] : roles))
    }
    schema.define("uses", SchemaPart(Context([("allOf", .list(names.steps.map { use(of: $0) }))])))
    for step in names.steps {
      schema.define(
        withID(of: step), .record(step.config, expressions: true, decisionTypes: names.decisionTypes))
    }
    schema.extend(KeyTable.field.id, with: typeRules(names.records))
    return schema
  }

  /// What a step's `uses:` asks of its other keys.
  private static func use(of step: StepDescriptor) -> Value {
    let lagrum = step.lagrum.isEmpty ? nil : "Lagrum: \(step.lagrum.joined(separator: ", "))."
    let about = SchemaPart().described(
      title: step.title, [step.summary, lagrum].compactMap(\.self).joined(separator: "\n\n"))
    let properties: Value = [
      "uses": about.value, "with": SchemaPart(definition: withID(of: step)).orEmpty(step.config).value,
    ]
    var then = Context([("properties", properties)])
    var required: [Value] = step.forms.isEmpty || step.isForStarter ? [] : ["role"]
    if step.config.mustBeGiven { required.append("with") }
    if !required.isEmpty { then["required"] = .list(required) }
    return ["if": has("uses", step.id), "then": .context(then)]
  }

  private static func withID(of step: StepDescriptor) -> String { ["with", step.id].joined(separator: ".") }

  /// What a field's `type:` asks of its other keys.
  private static func typeRules(_ records: [RecordType]) -> [Value] {
    let list = has("type", "list")
    let choice = has("type", "choice")
    let choices = has("of", "choice")
    let types = FieldType.simple.map { ($0.name, $0.type) } + records.map { ($0.id, FieldType.record($0)) }
    return [
      ["if": ["required": ["of"]], "then": list, "errorMessage": "of hör till type: list."],
      ["if": list, "then": ["required": ["of"]], "errorMessage": "En lista behöver of: posternas typ."],
      ["if": choice, "then": ["required": ["options"]], "errorMessage": "Ett val behöver options."],
      ["if": choices, "then": ["required": ["options"]], "errorMessage": "Ett val behöver options."],
      [
        "if": ["required": ["options"]], "then": ["anyOf": [choice, choices]],
        "errorMessage": "options hör till type: choice.",
      ],
    ]
      + types.map { name, type in
        [
          "if": has("type", name),
          "then": ["properties": ["default": SchemaPart(type, expressions: false).orNothing.value]],
        ]
      }
  }

  private static func has(_ key: String, _ word: String) -> Value {
    let constant: Value = ["const": .string(word)]
    return ["properties": .context(Context([(key, constant)])), "required": [.string(key)]]
  }
}

extension SchemaPart {
  /// The same, or nothing where every field may be left out.
  fileprivate func orEmpty(_ fields: [Field]) -> SchemaPart {
    fields.mustBeGiven ? self : orNothing
  }
}

extension [Field] {
  /// Whether any of them must be filled in where none is.
  fileprivate var mustBeGiven: Bool { !needed { _ in .null }.isEmpty }
}
