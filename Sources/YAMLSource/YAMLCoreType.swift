/// The types that the YAML 1.2 core schema gives a scalar.
///
/// `yes`, `no`, `on` and `off` are strings.
public enum YAMLCoreType: Sendable, Hashable {
  /// `null`, `~` or nothing at all.
  case null
  /// `true` or `false`.
  case bool
  /// A whole number: decimal, `0o` octal or `0x` hexadecimal.
  case int
  /// A number with a point or an exponent, `.inf` or `.nan`.
  case float
  /// Everything else, and everything quoted.
  case string

  /// Gives the type of a plain scalar's text.
  public init(plain text: String) {
    switch text {
    case "", "~", "null", "Null", "NULL": self = .null
    case "true", "True", "TRUE", "false", "False", "FALSE": self = .bool
    default: self = Self.number(text) ?? .string
    }
  }

  private static func number(_ text: String) -> YAMLCoreType? {
    guard let first = text.utf8.first, first < UInt8(ascii: ":") else { return nil }
    if text.wholeMatch(of: #/[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+/#) != nil { return .int }
    if text.wholeMatch(of: #/[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?/#) != nil { return .float }
    if text.wholeMatch(of: #/[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)/#) != nil { return .float }
    return nil
  }
}
