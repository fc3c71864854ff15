public import CivilTime

/// A clock as people look at it.
public struct ClockView: Sendable, Hashable {
  /// Its name.
  public let id: String
  /// What people call it.
  public let title: String
  /// The provision it rests on.
  public let lagrum: String?
  /// `idle`, `running`, `suspended` or `expired`.
  public let phase: String
  /// The last day.
  public let due: CivilDate?
}
