public import FEEL

/// A rule that keeps a kind of decision with the nämnd, whatever a delegation order says (KL 6:38).
public struct DelegationBar: Sendable {
  /// When it holds, over the decision's facts; nil where it always does.
  public let condition: Expression?
  /// Why: a whole Swedish sentence with its lagrum.
  public let reason: String

  /// A rule.
  public init(condition: Expression?, reason: String) {
    self.condition = condition
    self.reason = reason
  }
}
