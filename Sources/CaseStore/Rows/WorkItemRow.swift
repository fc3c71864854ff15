public import CivilTime

/// A task in the task list.
public struct WorkItemRow: Sendable, Hashable {
  /// The task's id: case, step instance and wait.
  public var id: String
  /// The case.
  public var caseID: String
  /// The case's number.
  public var dnr: String
  /// What is to be done.
  public var title: String
  /// The nämnd.
  public var unit: String
  /// The role that may do it.
  public var role: String
  /// The account it has been given to; nil where anyone of the role may take it.
  public var assignee: String?
  /// The last day, where there is one.
  public var due: CivilDate?
  /// The day that runs out first, by which lists are ordered: its own last day, or that of a clock of its case; nil where
  /// none runs.
  public var soonest: CivilDate?
  /// When it came up.
  public var created: Instant

  /// A row.
  public init(
    id: String, caseID: String, dnr: String, title: String, unit: String, role: String, assignee: String?,
    due: CivilDate?, soonest: CivilDate?, created: Instant
  ) {
    self.id = id
    self.caseID = caseID
    self.dnr = dnr
    self.title = title
    self.unit = unit
    self.role = role
    self.assignee = assignee
    self.due = due
    self.soonest = soonest
    self.created = created
  }
}
