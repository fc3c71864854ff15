/// What YAML tools make of an unquoted text: by YAML 1.2's core schema, and by the older YAML 1.1 that many still use.
struct PlainReading: Hashable {
  /// The types that YAML 1.1 gives unquoted text (yaml.org/type).
  enum Legacy: Hashable {
    case null
    case bool
    case int
    case float
    case timestamp
    /// `<<` and `=`.
    case special
    case string
  }

  let core: YAMLCoreType
  let legacy: Legacy

  init(_ text: String) {
    core = YAMLCoreType(plain: text)
    legacy = Self.legacy(text)
  }

  /// Whether every tool reads it as text.
  var isText: Bool { core == .string && legacy == .string }

  private static func legacy(_ text: String) -> Legacy {
    switch text {
    case "", "~", "null", "Null", "NULL": return .null
    case "y", "Y", "yes", "Yes", "YES", "n", "N", "no", "No", "NO", "true", "True", "TRUE", "false", "False", "FALSE",
      "on", "On", "ON", "off", "Off", "OFF":
      return .bool
    case "<<", "=": return .special
    default: return number(text) ?? .string
    }
  }

  private static func number(_ text: String) -> Legacy? {
    guard let first = text.utf8.first, first <= UInt8(ascii: "9"), text.utf8.count <= 200 else { return nil }
    if text.wholeMatch(of: #/[-+]?(0b[01_]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*(:[0-5]?[0-9])*)/#) != nil { return .int }
    if text.wholeMatch(of: #/[-+]?([0-9][0-9_]*)?\.[0-9_]*([eE][-+]?[0-9]+)?/#) != nil { return .float }
    if text.wholeMatch(of: #/[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+\.[0-9_]*/#) != nil { return .float }
    if text.wholeMatch(of: #/[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)/#) != nil { return .float }
    if text.wholeMatch(of: #/[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt \t].*)?/#) != nil { return .timestamp }
    return nil
  }
}
