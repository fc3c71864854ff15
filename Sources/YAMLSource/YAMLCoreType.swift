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
    if text.hasPrefix("0o") { return isFilled(text.utf8.dropFirst(2), \.isOctalDigit) ? .int : nil }
    if text.hasPrefix("0x") { return isFilled(text.utf8.dropFirst(2), \.isHexDigit) ? .int : nil }
    var rest = text.utf8[...]
    let isSigned = takeSign(&rest)
    switch String(Substring(rest)) {
    case ".inf", ".Inf", ".INF": return .float
    case ".nan", ".NaN", ".NAN": return isSigned ? nil : .float
    default: break
    }
    var digits = takeDigits(&rest)
    if digits > 0, rest.isEmpty { return .int }
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      digits += takeDigits(&rest)
    }
    guard digits > 0 else { return nil }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest.removeFirst()
      _ = takeSign(&rest)
      guard takeDigits(&rest) > 0 else { return nil }
    }
    return rest.isEmpty ? .float : nil
  }

  private static func isFilled(_ bytes: Substring.UTF8View, _ isDigit: (UInt8) -> Bool) -> Bool {
    !bytes.isEmpty && bytes.allSatisfy(isDigit)
  }

  private static func takeSign(_ rest: inout Substring.UTF8View) -> Bool {
    guard rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") else { return false }
    rest.removeFirst()
    return true
  }

  private static func takeDigits(_ rest: inout Substring.UTF8View) -> Int {
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    rest = rest.dropFirst(digits.count)
    return digits.count
  }
}

extension UInt8 {
  fileprivate var isOctalDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(self) }

  fileprivate var isHexDigit: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }
}
