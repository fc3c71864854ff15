public import SourceDiagnostics

extension YAMLDecodable where Self: RawRepresentable & CaseIterable, RawValue == String {
  /// Reads one of the type's raw values; others are reported with those allowed and the one probably meant.
  ///
  /// An enum gets this by conforming: `enum Join: String, CaseIterable, YAMLDecodable`.
  public static func decode(_ node: YAMLNode, reporting: DiagnosticCollector) -> Self? {
    guard let text = String.decode(node, reporting: reporting) else { return nil }
    if let value = Self(rawValue: text) { return value }
    let allowed = allCases.map(\.rawValue)
    reporting.report(
      .error(
        "yaml.unknown-value", "\(Diagnostic.quote(text)) är inte ett tillåtet värde", at: node.place,
        hint: Hints.alternatives(for: text, label: "tillåtna värden", allowed)))
    return nil
  }
}
