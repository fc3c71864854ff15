/// An active step of a case.
public struct PositionView: Sendable, Hashable {
  /// The step's path in its process.
  public let path: String
  /// What people call it.
  public let title: String
  /// Whether it stands beside the main flow.
  public let isBeside: Bool
}
