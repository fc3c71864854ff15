public import CivilTime
public import FEEL

/// An event of a case as people read it.
public struct HistoryEntry: Sendable {
  /// Its number.
  public let sequence: Int
  /// When it happened.
  public let time: Instant
  /// The account that did it.
  public let actor: String
  /// What happened, such as `step.completed`.
  public let type: String
  /// The title of the step it happened in, where there is one.
  public let step: String?
  /// Its structural part.
  public let structural: Value
  /// Its personal part; null where there is none or it has been removed.
  public let personal: Value
}
