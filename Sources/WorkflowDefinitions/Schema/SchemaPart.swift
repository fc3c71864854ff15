package import FEEL

/// A part of a JSON Schema: what one value must be like.
///
/// Editors read dates as text, and tools of YAML 1.1 read `no` as false and `0123` as a number; a text therefore may be
/// any scalar.
package struct SchemaPart: Sendable {
  /// The keywords.
  package var keywords: Context

  /// A part with those keywords.
  package init(_ keywords: Context = Context()) { self.keywords = keywords }

  /// A value of one of some types; where it is a string, one that a pattern takes.
  package init(types: [String], pattern: String? = nil) {
    keywords = Context([("type", types.count == 1 ? .string(types[0]) : .list(types.map { .string($0) }))])
    if let pattern { keywords["pattern"] = .string(pattern) }
  }

  /// One of some words, each with what it means.
  package init(words: [(value: String, meaning: String)]) {
    let forms = words.flatMap { word in SchemaPart.readings(of: word.value).map { ($0, word.meaning) } }
    keywords = Context([
      ("enum", .list(forms.map(\.0))), ("enumDescriptions", .list(forms.map { .string($0.1) })),
    ])
  }

  /// What another part of the schema tells.
  package init(definition id: String) { keywords = Context([("$ref", .string("#/$defs/\(id)"))]) }

  /// A scalar read as text.
  package static let text = SchemaPart(types: ["string", "number", "boolean"])
  /// An expression, which is any scalar but one that begins with `=` and no space.
  package static let expression = SchemaPart(types: ["string", "number", "boolean"], pattern: "^(?:= |[^=])")
  /// A name that expressions can read.
  package static let name = SchemaPart(types: ["string"], pattern: #"^[^\s\d!-/:-@\[-^`{-~][^\s!-/:-@\[-^`{-~]*$"#)

  /// A whole number from 1.
  package static let count = SchemaPart(Context([("type", "integer"), ("minimum", 1)]))

  /// A list.
  package static func list(of item: SchemaPart, atLeast count: Int = 0) -> SchemaPart {
    var part = SchemaPart(types: ["array"])
    if count > 0 { part.keywords["minItems"] = .number(Number(count)) }
    if !item.keywords.isEmpty { part.keywords["items"] = item.value }
    return part
  }

  /// Names of the author's own.
  package static func names(with item: SchemaPart, atLeast count: Int = 0) -> SchemaPart {
    var part = SchemaPart(types: ["object"])
    if count > 0 { part.keywords["minProperties"] = .number(Number(count)) }
    if !item.keywords.isEmpty { part.keywords["additionalProperties"] = item.value }
    return part
  }

  /// What is like either.
  package static func either(_ first: SchemaPart, _ second: SchemaPart) -> SchemaPart {
    SchemaPart(Context([("anyOf", .list([first.value, second.value]))]))
  }

  /// The same, or nothing.
  package var orNothing: SchemaPart {
    var part = self
    if let type = keywords["type"] {
      part.keywords["type"] = .list((type.list ?? [type]) + ["null"])
    } else if let words = keywords["enum"]?.list {
      part.keywords["enum"] = .list(words + [.null])
      part.keywords["enumDescriptions"] = .list((keywords["enumDescriptions"]?.list ?? []) + [""])
    } else if !keywords.isEmpty {
      part = .either(self, SchemaPart(types: ["null"]))
    }
    return part
  }

  /// The same, with what an editor shows.
  package func described(title: String? = nil, _ text: String?) -> SchemaPart {
    var part = self
    if let title { part.keywords["title"] = .string(title) }
    if let text { part.keywords["description"] = .string(text) }
    return part
  }

  /// The part as JSON.
  package var value: Value { .context(keywords) }

  /// A word as readers of YAML may have taken it.
  static func readings(of word: String) -> [Value] {
    switch word.lowercased() {
    case "true", "yes", "on": [.string(word), true]
    case "false", "no", "off": [.string(word), false]
    default: [.string(word)] + (Number(word).map { [.number($0)] } ?? [])
    }
  }
}
