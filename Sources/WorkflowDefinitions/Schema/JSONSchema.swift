package import FEEL
package import WorkflowKit

/// A JSON Schema (2020-12) made of key tables: what an editor needs to complete, explain and check a file.
package struct JSONSchema: Sendable {
  private let names: SchemaNames
  private var definitions = Context()

  /// A schema without definitions.
  package init(names: SchemaNames) { self.names = names }

  /// Adds a definition for each table, by its id.
  package mutating func add(_ tables: [KeyTable]) {
    for table in tables { definitions[table.id] = part(table).value }
  }

  /// Adds a definition.
  package mutating func define(_ id: String, _ part: SchemaPart) { definitions[id] = part.value }

  /// Adds to a definition what must hold besides.
  mutating func extend(_ id: String, with rules: [Value]) {
    var part = SchemaPart(definitions[id]?.context ?? Context())
    part.keywords["allOf"] = .list((part.keywords["allOf"]?.list ?? []) + rules)
    definitions[id] = part.value
  }

  /// The whole schema, of which one definition is the file.
  package func document(_ id: String, title: String) -> Value {
    [
      "$schema": "https://json-schema.org/draft/2020-12/schema", "title": .string(title),
      "$ref": .string("#/$defs/\(id)"), "$defs": .context(definitions),
    ]
  }

  /// The mapping that a table tells of.
  package func part(_ table: KeyTable) -> SchemaPart {
    var part = SchemaPart(types: ["object"])
    part.keywords["title"] = .string(table.title)
    part.keywords["additionalProperties"] = false
    part.keywords["properties"] = .context(Context(table.keys.map { ($0.name, self.part($0).value) }))
    let required = table.keys.filter(\.required).map { Value.string($0.name) }
    if !required.isEmpty { part.keywords["required"] = .list(required) }
    let rules = table.rules.map { rule(of: $0) }
    if !rules.isEmpty { part.keywords["allOf"] = .list(rules) }
    return part
  }

  private func part(_ key: Key) -> SchemaPart {
    let part = part(key.form)
    let standard = key.standard.map { "Annars \($0)." }
    let text = [key.help, standard].compactMap(\.self).joined(separator: " ")
    // To a schema nothing at all is null, which may be written.
    return (key.passesEmpty ? part.orNothing : part).described(text)
  }

  private func part(_ form: KeyForm) -> SchemaPart {
    switch form {
    case .text, .named: .text
    case .name: .name
    case .integer: SchemaPart(types: ["integer"])
    case .count: .count
    case .boolean: SchemaPart(types: ["boolean"])
    case .date: .date
    case .period: .period
    case .word(let words): SchemaPart(words: words.map { ($0.value, $0.title) })
    case .expression: .expression
    case .value, .plain: SchemaPart()
    case .reference(let reference): names.part(reference)
    case .list(let item): .list(of: part(item))
    case .some(let item): .list(of: part(item), atLeast: 1)
    case .table(let id): SchemaPart(definition: id)
    case .names(let item): .names(with: part(item))
    case .several(let item): .names(with: part(item), atLeast: 2)
    case .either(let first, let second): .either(part(first), part(second))
    }
  }

  private func rule(of rule: KeyRule) -> Value {
    func has(_ key: String) -> Value { ["required": [.string(key)]] }
    var keywords: Context
    switch rule {
    case .one(let keys): keywords = Context([("oneOf", .list(keys.map(has)))])
    case .some(let keys): keywords = Context([("anyOf", .list(keys.map(has)))])
    case .atMostOne(let keys):
      let none: Value = ["not": ["anyOf": .list(keys.map(has))]]
      keywords = Context([("oneOf", .list(keys.map(has) + [none]))])
    case .needs(let key, let others):
      let then: Value = ["anyOf": .list(others.map(has))]
      keywords = Context([("if", has(key)), ("then", then)])
    }
    // Editors show this instead of their own words.
    keywords["errorMessage"] = .string(rule.swedish(mark: ""))
    return .context(keywords)
  }
}
