package import CaseStore
package import CivilTime
package import WorkflowKit

extension Organisation {
  /// The account whose task it is on a day; nil where it is its role's: it has been given to nobody, or to an account that
  /// has been taken away or has lost the role.
  package func assignee(of task: WorkItemRow, on day: CivilDate) -> String? {
    task.assignee.flatMap { isStill($0, inRole: task.role, of: task.unit, on: day) ? $0 : nil }
  }

  /// A task as it stands on a day, with the assignee that it then has.
  package func current(_ task: WorkItemRow, on day: CivilDate) -> WorkItemRow {
    var task = task
    task.assignee = assignee(of: task, on: day)
    return task
  }

  /// Whether an account may do a task on a day: it is its own or that of somebody it stands in for, or it is free, and the
  /// account holds the role.
  package func mayDo(_ task: WorkItemRow, _ account: String, on day: CivilDate) -> Bool {
    guard task.role.isEmpty || holds(account, role: task.role, in: task.unit, on: day) else { return false }
    guard let assignee = assignee(of: task, on: day) else { return true }
    return assignee == account || absence(of: assignee, on: day)?.substitute == account
  }
}
