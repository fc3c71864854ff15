import FEEL
import WorkflowDefinitions
import WorkflowKit

/// Where a process has what is known already of the post that a case is opened with. All of it can be changed in the form.
extension Workflow {
  /// The line of text that its cases are named by, after whom they are from; nil where there is none.
  var nameField: Field? {
    let caption = caption.title?.expression.source ?? ""
    let names = Set(caption.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init))
    return inputs.first { $0.type == .text && names.contains($0.name) }
  }

  /// The day on which the matter came in, by what the field is called; nil where there is none.
  var arrivalField: Field? {
    inputs.first { $0.type == .date && $0.title.lowercased().contains(/\b(inkom|kom in|kommit in|ankom)/) }
  }
}
