public import SourceDiagnostics

extension YAMLNode: YAMLDecodable {
  /// Gives the node itself.
  public static func decode(_ node: YAMLNode, reporting: DiagnosticCollector) -> Self? {
    node as? Self
  }
}

extension Array: YAMLDecodable where Element: YAMLDecodable {
  /// Reads a list; every element that cannot be read is reported, and then there is no list.
  public static func decode(_ node: YAMLNode, reporting: DiagnosticCollector) -> [Element]? {
    guard let elements = node.sequence else {
      let hint =
        node.isNull
        ? nil : single(node).map { "skriv [\($0)]" } ?? "skriv \"- \" före varje värde, eller sätt värdena inom [ ]"
      reporting.report(ValueProblem.wrongType(node, expected: "en lista", hint: hint))
      return nil
    }
    let values = elements.map { Element.decode($0, reporting: reporting) }
    let read = values.compactMap { $0 }
    return read.count == values.count ? read : nil
  }

  /// A text as it stands alone in brackets; nil for what is long, or may be several.
  private static func single(_ node: YAMLNode) -> String? {
    if let text = node.loneText { return text }
    guard let text = node.scalar?.text, text.count <= 60, !text.contains(where: { $0.isNewline || ",;".contains($0) })
    else { return nil }
    return "'\(text.replacing("'", with: "''"))'"
  }
}

extension Optional: YAMLDecodable where Wrapped: YAMLDecodable {
  /// Reads a value, or an unquoted null as none.
  public static func decode(_ node: YAMLNode, reporting: DiagnosticCollector) -> Wrapped?? {
    if node.isNull { return .some(nil) }
    guard let value = Wrapped.decode(node, reporting: reporting) else { return nil }
    return .some(value)
  }
}
