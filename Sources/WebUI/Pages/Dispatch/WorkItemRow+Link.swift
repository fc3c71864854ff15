import CaseStore
import WorkflowEngine

extension WorkItemRow {
  /// The task's place on its case's page.
  var link: String {
    let key = TaskID(id)?.key ?? ""
    return "/arenden/\(caseID)#" + "uppgift-\(TaskName.step(ofTask: id))-\(key)".replacing(" ", with: "_")
  }
}
