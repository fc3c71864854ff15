import FEEL
package import WorkflowKit

extension SchemaPart {
  /// What a field's value must be like.
  ///
  /// - Parameters:
  ///   - expressions: Whether an expression may stand for it, or for what stands in it.
  ///   - decisionTypes: The decision types that it may name.
  package init(_ field: Field, expressions: Bool, decisionTypes: [Choice] = []) {
    let type = field.names == .decisionType && !decisionTypes.isEmpty ? .choice(decisionTypes) : field.type
    var part = SchemaPart(type, expressions: expressions)
    if !field.required || !field.standard.isNull { part = part.orNothing }
    if !field.standard.isNull { part.keywords["default"] = field.standard }
    self = part.described(
      title: field.title, [field.type.swedish + ".", field.help].compactMap(\.self).joined(separator: " "))
  }

  /// What a value of a type must be like.
  package init(_ type: FieldType, expressions: Bool) {
    switch type {
    case .any: self.init()
    case .text, .longText, .account: self = .text
    case .email: self.init(.string, "[^@\\s]+@[^@\\s]+", expressions)
    case .integer, .document: self.init("integer", "[+-]?[0-9]+", expressions)
    case .number: self.init("number", "[+-]?[0-9.]+(?:[eE][+-]?[0-9]+)?", expressions)
    case .boolean: self.init("boolean", "true|false", expressions)
    case .date: self.init(.string, SchemaPart.datePattern, expressions)
    case .period: self.init(.string, SchemaPart.periodPattern, expressions)
    case .choice(let choices):
      let words = SchemaPart(words: choices.map { ($0.value, $0.title) })
      self = expressions ? .either(words, SchemaPart(types: ["string"], pattern: "^= ")) : words
    case .list(let item):
      self = .list(of: SchemaPart(item, expressions: expressions))
      if expressions { allowExpression(beside: "array") }
    case .record(let record):
      self = .record(record.fields, expressions: expressions)
      if expressions { allowExpression(beside: "object") }
    }
  }

  /// Fields with values.
  package static func record(_ fields: [Field], expressions: Bool, decisionTypes: [Choice] = []) -> SchemaPart {
    var part = SchemaPart(types: ["object"])
    part.keywords["additionalProperties"] = false
    part.keywords["properties"] = .context(
      Context(
        fields.map { ($0.name, SchemaPart($0, expressions: expressions, decisionTypes: decisionTypes).value) }))
    let required = fields.filter { $0.required && $0.standard.isNull }.map { Value.string($0.name) }
    if !required.isEmpty { part.keywords["required"] = .list(required) }
    let rules = fields.compactMap { need(of: $0, among: fields) }
    if !rules.isEmpty { part.keywords["allOf"] = .list(rules) }
    return part
  }

  /// When a field that may be left out must be filled in all the same.
  private static func need(of field: Field, among fields: [Field]) -> Value? {
    guard let needed = field.needed, let choice = fields.first(where: { $0.name == needed.choice }) else { return nil }
    let values = (choice.type.options ?? []).filter(needed.holds).flatMap { value in
      value.text == nil ? [value, .string(value.word)] : [value]
    }
    let isStandard = needed.holds(for: choice.standard)
    let asks: Value = ["enum": .list(values + (isStandard ? [.null] : []))]
    var asking = Context([("properties", .context(Context([(choice.name, asks)])))])
    // What is left out has its standard value.
    if !isStandard { asking["required"] = .list([.string(choice.name)]) }
    return [
      "if": .context(asking), "then": ["required": .list([.string(field.name)])],
      "errorMessage": .string("\(field.name) måste finnas när \(needed.words)."),
    ]
  }

  /// A day.
  package static let date = SchemaPart(types: ["string"], pattern: "^\(datePattern)$")
  /// A span of time.
  package static let period = SchemaPart(types: ["string"], pattern: "^\(periodPattern)$")

  private static let datePattern = "[0-9]{4}-[0-9]{2}-[0-9]{2}"
  private static let periodPattern = "P(?=[0-9])(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+W)?(?:[0-9]+D)?"

  /// A scalar of a type, or its text, or an expression.
  private init(_ type: String, _ pattern: String, _ expressions: Bool) {
    let types = type == .string ? [type] : [type, .string]
    self.init(types: types, pattern: expressions ? "^(?:= |(?:\(pattern))$)" : "^(?:\(pattern))$")
  }

  private mutating func allowExpression(beside type: String) {
    keywords["type"] = [.string(type), "string"]
    keywords["pattern"] = "^= "
  }
}

extension String {
  /// The type of text in JSON Schema.
  fileprivate static let string = "string"
}
