public import CaseStore
public import FEEL

/// A case as people look at it: what to do now, the clocks, where it stands.
public struct CaseView: Sendable {
  /// Its row in the index.
  public let row: CaseRow
  /// What was entered when it was opened, corrections included.
  public let inputs: Context
  /// What to do now.
  public let tasks: [TaskView]
  /// Its clocks.
  public let clocks: [ClockView]
  /// Where it stands: the active steps, by path and title.
  public let position: [(path: String, title: String)]
  /// The latest output of each step of its main list.
  public let outputs: Context
  /// The accounts that have been given a role in it.
  public let assignments: [String: String]
  /// The steps that may be started at any time, by id and title.
  public let optional: [(id: String, title: String)]
  /// Messages that have come but that nothing has taken yet: their types.
  public let pendingMessages: [String]
}
