public import SourceDiagnostics

/// A type that can be read from a YAML node.
///
/// An implementer reports what is wrong, at its place and in Swedish, and gives `nil`; it never gives a made-up value.
/// The target type decides how the text is read: the node itself is never retyped.
public protocol YAMLDecodable {
  /// Reads a value, or reports why it cannot be read and gives `nil`.
  static func decode(_ node: YAMLNode, reporting: DiagnosticCollector) -> Self?
}
