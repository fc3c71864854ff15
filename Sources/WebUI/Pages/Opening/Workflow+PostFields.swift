import FEEL
import WorkflowDefinitions
import WorkflowEngine
import WorkflowKit

/// Where a process has what is known already of the post that a case is opened with. All of it can be changed in the form.
extension Workflow {
  /// The line of text that its cases are named by, after whom they are from; nil where there is none.
  var nameField: Field? {
    inputs(readBy: caption.title).first { $0.type == .text }
  }

  /// The day on which the matter came in, by what the field is called; nil where there is none.
  var arrivalField: Field? {
    inputs.first { $0.type == .date && $0.title.lowercased().contains(/\b(inkom|kom in|kommit in|ankom)/) }
  }

  /// Whether anyone may see the name of its cases, secret ones too.
  var showsName: Bool {
    guard let name = nameField else { return false }
    guard caption.secret != nil else { return true }
    return publicTitleField == nil && inputs(readBy: caption.publicTitle).contains { $0.name == name.name }
  }
}
