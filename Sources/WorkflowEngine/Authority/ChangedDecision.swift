public import FEEL
public import WorkflowKit

/// An earlier decision as whoever would correct or change it meets it (FL 36–39).
public struct ChangedDecision: Sendable, Hashable {
  /// The matter that a decision was about, as it stands today.
  public struct Matter: Sendable, Hashable {
    /// The decision type.
    public var type: String
    /// The facts that who may decide depends on.
    public var facts: Value
  }

  /// It.
  public var earlier: EarlierDecision
  /// Whether only an obvious slip is put right (FL 36).
  public var isCorrection: Bool
  /// The matter that would be decided anew; nil where only a slip is put right.
  public var matter: Matter?
  /// On what it would be changed; nil where a slip is put right, and until it is said.
  public var ground: ChangeGround?
}
