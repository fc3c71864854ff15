public import CivilTime
public import WorkflowDefinitions

/// A clock as people look at it.
public struct ClockView: Sendable, Hashable {
  /// Its name.
  public let id: String
  /// What people call it.
  public let title: String
  /// The provision it rests on.
  public let lagrum: String?
  /// Where it stands.
  public let phase: ClockPhase
  /// The last day.
  public let due: CivilDate?
  /// The last day that it had most lately, also where it has none any more.
  public let lastDue: CivilDate?
  /// The day it was stopped, while it is.
  public let suspendedOn: CivilDate?
  /// All that has happened to it, in order.
  public let ledger: [ClockEntry]
}
