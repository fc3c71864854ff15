/// What a case of a process is called in lists.
public struct CaseCaption: Sendable {
  /// Its title; the process's own where nil.
  public let title: PlacedExpression?
  /// The title that anyone may see where the case is secret.
  public let publicTitle: PlacedExpression?
  /// The counterpart.
  public let party: PlacedExpression?
  /// Whether it is secret.
  public let secret: PlacedExpression?
}
