/// A rule that refuses an outcome.
public struct Hinder: Sendable {
  /// When it says no.
  public let condition: PlacedExpression
  /// Why.
  public let text: String
  /// The provisions it rests on.
  public let lagrum: [String]
}
