extension YAMLNode {
  /// The text of a scalar that a hint can repeat inside brackets: short, on one line and without signs of YAML's.
  public var loneText: String? {
    guard let scalar, !isNull, scalar.style == .plain, scalar.text.count <= 60 else { return nil }
    return scalar.text.contains { $0.isNewline || "[]{},:#".contains($0) } ? nil : scalar.text
  }
}
