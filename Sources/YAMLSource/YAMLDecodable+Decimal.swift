public import Foundation
public import SourceDiagnostics

extension Decimal: YAMLDecodable {
  /// The most significant digits that a decimal holds exactly.
  private static let mostDigits = 38
  private static let largestExponent = 100

  /// Reads a decimal number exactly as written; one with more than 38 digits is refused, never rounded.
  public static func decode(_ node: YAMLNode, reporting: DiagnosticCollector) -> Decimal? {
    let expected = "ett tal"
    guard let text = ValueProblem.unquotedText(node, expected: expected, reporting: reporting) else { return nil }
    let type = YAMLCoreType(plain: text)
    let isDecimal = text.utf8.allSatisfy { byte in "0123456789+-.eE".utf8.contains(byte) }
    guard type == .int || type == .float, isDecimal else {
      reporting.report(ValueProblem.wrongType(node, expected: expected, hint: ValueProblem.numberHint(text)))
      return nil
    }
    let parts = text.lowercased().split(separator: "e")
    let digits = parts[0].filter(\.isNumber)
    let exponent = parts.count > 1 ? Int(parts[1]) : 0
    guard digits.count <= mostDigits, let exponent, abs(exponent) <= largestExponent - mostDigits,
      let value = Decimal(string: text, locale: Locale(identifier: "en_US_POSIX")), value.isFinite
    else {
      reporting.report(
        .error(
          "yaml.number-too-large",
          "talet \(Diagnostic.quote(text)) har fler siffror än \(mostDigits) eller är för stort",
          at: node.place))
      return nil
    }
    return value
  }
}
