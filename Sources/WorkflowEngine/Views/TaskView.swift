public import CivilTime
public import FEEL
public import WorkflowDefinitions
public import WorkflowKit

/// A task as whoever does it looks at it.
public struct TaskView: Sendable {
  /// Its id.
  public let id: String
  /// The case's id.
  public let caseID: String
  /// The case's number.
  public let dnr: String
  /// The step's path in the process.
  public let step: String
  /// The wait's key within the step.
  public let key: String
  /// What is to be done.
  public let title: String
  /// Its form, with this task's choices.
  public let form: Form
  /// What stands in the form from the start.
  public let prefill: Context
  /// The role that may do it.
  public let role: String
  /// The account it is given to.
  public let assignee: String?
  /// The last day.
  public let due: CivilDate?
  /// What whoever does it should know this time, one paragraph each.
  public let advice: [String]
  /// What helps whoever does it, the same every time.
  public let guidance: Guidance?
  /// The case's last event, to hand in with the form.
  public let version: Int
}
