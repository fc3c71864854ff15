public import FEEL
public import SourceDiagnostics

/// An expression and where it stands.
public struct PlacedExpression: Sendable {
  /// The compiled expression.
  public let expression: Expression
  /// Its place in the file.
  public let place: SourcePlace
}
