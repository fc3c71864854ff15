public import SourceDiagnostics

/// A way on from a step.
public struct Transition: Sendable {
  /// Where a transition leads.
  public enum Target: Sendable, Hashable {
    /// A step of the same list.
    case step(String)
    /// An exit: everything else of the process is cancelled.
    case exit(String)
  }

  /// When it is taken; nil for always.
  public let condition: PlacedExpression?
  /// Where it leads.
  public let target: Target
  /// Where it stands.
  public let place: SourcePlace
}
