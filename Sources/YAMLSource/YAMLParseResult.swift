public import SourceDiagnostics

/// What came of parsing a file.
public struct YAMLParseResult: Sendable {
  /// The document's value; `nil` when the file could not be read to its end or is empty.
  ///
  /// It can be there although errors were found, so that what reads it can report its own problems in the same go.
  public let root: YAMLNode?
  /// The problems found.
  public let diagnostics: [Diagnostic]

  /// Whether any problem is an error.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
