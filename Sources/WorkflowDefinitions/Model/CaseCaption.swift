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
  /// Its code in the nämnd's diarieplan, such as `759`. It classifies the matter, not the process (a remiss may be about
  /// roads or about schools), so that it is an expression over the inputs: the registrator fills it in or the process
  /// says it once for all. No code where nil.
  public let planCode: PlacedExpression?
}
