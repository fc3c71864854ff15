public import SourceDiagnostics

/// Leaves what is going on for a step or an exit.
public struct Interrupt: Sendable {
  /// What sets it off.
  public let trigger: Trigger
  /// A condition besides; nil for none.
  public let condition: PlacedExpression?
  /// Where it leads.
  public let target: Transition.Target
  /// The steps of the main list during which it holds; nil for all.
  public let whileIn: Set<String>?
  /// Where it stands.
  public let place: SourcePlace
}
