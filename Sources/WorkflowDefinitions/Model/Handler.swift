public import SourceDiagnostics

/// Runs beside the process, once each time it is set off, and is cancelled when the process ends.
public struct Handler: Sendable {
  /// What it does.
  public enum Kind: Sendable, Hashable {
    /// Tells those who have a role.
    case notify([String])
    /// Runs a list of its own, at the path given.
    case steps(list: String)
  }

  /// What sets it off.
  public let trigger: Trigger
  /// A condition besides; nil for none.
  public let condition: PlacedExpression?
  /// What it does.
  public let kind: Kind
  /// The steps of the main list during which it holds; nil for all.
  public let whileIn: Set<String>?
  /// Where it stands.
  public let place: SourcePlace
}
