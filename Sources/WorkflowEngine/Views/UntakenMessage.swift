public import CivilTime

/// A message that has come to a case but that nothing in it has taken yet.
public struct UntakenMessage: Sendable, Hashable {
  /// Its type.
  public let type: String
  /// What the type is called.
  public let title: String
  /// When it came; nil where its event is gone.
  public let received: Instant?
}
