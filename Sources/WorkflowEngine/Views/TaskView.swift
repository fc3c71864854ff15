public import CaseStore
public import CivilTime
public import FEEL
public import WorkflowDefinitions
public import WorkflowKit

/// A task as whoever does it looks at it.
public struct TaskView: Sendable {
  /// Its row in the task list.
  public let row: WorkItemRow
  /// Its short name, such as `SOCN/2018:1/bedöm`.
  public let name: String
  /// The step's path in the process.
  public let step: String
  /// What the step is called.
  public let stepTitle: String
  /// The wait's key within the step.
  public let key: String
  /// Its form, with this task's choices; nil where no installed plugin has it.
  public let form: Form?
  /// What stands in the form from the start.
  public let prefill: Context
  /// What whoever does it should know this time, one paragraph each.
  public let advice: [String]
  /// What helps whoever does it, the same every time.
  public let guidance: Guidance?
  /// Whether it belongs to a step beside the main flow: one that people start themselves, or a handler's.
  public let isBeside: Bool
  /// The case's last event, to hand in with the form.
  public let version: Int

  /// Its id.
  public var id: String { row.id }
  /// What is to be done.
  public var title: String { row.title }
  /// The role that may do it.
  public var role: String { row.role }
  /// The account it is given to.
  public var assignee: String? { row.assignee }
  /// The last day.
  public var due: CivilDate? { row.due }

  /// The form's fields, each with the value that holds where nothing else is given.
  public var fields: [Field] {
    (form?.fields ?? []).map { field in
      let given = prefill[field.name] ?? .null
      return Field(
        field.name, field.type, title: field.title, required: field.required, help: field.help,
        standard: given.isNull ? field.standard : given, names: field.names)
    }
  }
}
