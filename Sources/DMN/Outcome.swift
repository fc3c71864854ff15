public import FEEL
public import SourceDiagnostics

/// What asking for a decision gave.
public struct Outcome: Sendable {
  /// The value; null where it could not be reached.
  public var value: Value
  /// The reasons why it or something on the way to it became null.
  public var diagnostics: [Diagnostic]
}
