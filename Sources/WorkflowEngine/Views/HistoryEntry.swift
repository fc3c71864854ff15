public import CivilTime
public import FEEL

/// An event of a case as people read it.
public struct HistoryEntry: Sendable {
  /// Its number.
  public let sequence: Int
  /// When it happened.
  public let time: Instant
  /// The account that did it; `system` for the program itself.
  public let actor: String
  /// What that account is called.
  public let actorTitle: String
  /// What happened, such as `step.completed`.
  public let type: String
  /// What happened, in a Swedish sentence without a full stop.
  public let text: String
  /// Whether it is only the process's own going on, which people need not read.
  public let isRoutine: Bool
  /// Its structural part.
  public let structural: Value
  /// Its personal part; null where there is none or it has been removed.
  public let personal: Value
}
