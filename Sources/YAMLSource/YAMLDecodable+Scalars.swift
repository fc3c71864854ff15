public import SourceDiagnostics

extension String: YAMLDecodable {
  /// Reads any scalar as its raw text; an unquoted null is refused.
  ///
  /// `12.10` is "12.10" and `no` is "no".
  public static func decode(_ node: YAMLNode, reporting: DiagnosticCollector) -> String? {
    if let scalar = node.scalar, !node.isNull { return scalar.text }
    var hint: String?
    let first = node.bytes.isEmpty ? nil : node.file.bytes[node.bytes.lowerBound]
    if node.scalar == nil, first == UInt8(ascii: "[") || first == UInt8(ascii: "{") {
      hint = "text eller ett uttryck som börjar så ska stå inom enkla citattecken"
    }
    reporting.report(ValueProblem.wrongType(node, expected: "text", hint: hint))
    return nil
  }
}

extension Bool: YAMLDecodable {
  /// Reads `true` or `false`; `yes`, `no`, `on` and `off` are refused.
  public static func decode(_ node: YAMLNode, reporting: DiagnosticCollector) -> Bool? {
    let expected = "true eller false"
    guard let text = ValueProblem.unquotedText(node, expected: expected, reporting: reporting) else { return nil }
    if YAMLCoreType(plain: text) == .bool { return text.lowercased() == "true" }
    var hint: String?
    switch text.lowercased() {
    case "yes", "on", "ja", "sant": hint = "skriv true"
    case "no", "off", "nej", "falskt": hint = "skriv false"
    default: break
    }
    reporting.report(ValueProblem.wrongType(node, expected: expected, hint: hint))
    return nil
  }
}

extension Int: YAMLDecodable {
  /// Reads a whole number: decimal, `0o` octal or `0x` hexadecimal.
  public static func decode(_ node: YAMLNode, reporting: DiagnosticCollector) -> Int? {
    let expected = "ett heltal"
    guard let text = ValueProblem.unquotedText(node, expected: expected, reporting: reporting) else { return nil }
    guard YAMLCoreType(plain: text) == .int else {
      reporting.report(ValueProblem.wrongType(node, expected: expected, hint: ValueProblem.numberHint(text)))
      return nil
    }
    let radix = text.hasPrefix("0o") ? 8 : text.hasPrefix("0x") ? 16 : 10
    if let value = Int(radix == 10 ? text : String(text.dropFirst(2)), radix: radix) { return value }
    reporting.report(
      .error("yaml.number-too-large", "talet \(Diagnostic.quote(text)) är för stort", at: node.place))
    return nil
  }
}

extension Double: YAMLDecodable {
  /// Reads a number, `.inf`, `-.inf` or `.nan`.
  public static func decode(_ node: YAMLNode, reporting: DiagnosticCollector) -> Double? {
    let expected = "ett tal"
    guard let text = ValueProblem.unquotedText(node, expected: expected, reporting: reporting) else { return nil }
    switch YAMLCoreType(plain: text) {
    case .int where text.hasPrefix("0o") || text.hasPrefix("0x"):
      return Int.decode(node, reporting: reporting).map(Double.init)
    case .int, .float:
      let lower = text.lowercased()
      if lower == ".nan" { return .nan }
      if lower.hasSuffix(".inf") { return lower.hasPrefix("-") ? -.infinity : .infinity }
      if let value = Double(text), value.isFinite { return value }
      reporting.report(
        .error("yaml.number-too-large", "talet \(Diagnostic.quote(text)) är för stort", at: node.place))
      return nil
    default:
      reporting.report(ValueProblem.wrongType(node, expected: expected, hint: ValueProblem.numberHint(text)))
      return nil
    }
  }
}
