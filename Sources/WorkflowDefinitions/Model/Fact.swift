/// A named expression of a process, evaluated anew each time it is read.
public struct Fact: Sendable {
  /// Its name.
  public let name: String
  /// The expression.
  public let expression: PlacedExpression
}
