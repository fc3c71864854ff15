/// Open cases that nothing installed can carry on.
public struct StrandedCases: Sendable, Hashable {
  /// The pin they share.
  public let pin: String
  /// How many they are.
  public let count: Int
  /// Why, in Swedish.
  public let reason: String
}
