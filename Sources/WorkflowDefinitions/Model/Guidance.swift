/// What helps whoever does a step.
public struct Guidance: Sendable, Hashable {
  /// The help.
  public let text: String
  /// The provisions it rests on.
  public let lagrum: [String]
}
