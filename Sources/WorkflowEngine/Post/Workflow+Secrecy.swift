import FEEL
package import WorkflowDefinitions
package import WorkflowKit

/// Where a process takes what is known of post that is secret.
extension Workflow {
  /// The field by which its cases are marked as secret; nil where none is.
  package var secrecyField: Field? {
    inputs(readBy: caption.secret).first { $0.type == .text || $0.type == .boolean }
  }

  /// The line of text that stands for the title where a case is secret; nil where there is none of its own.
  package var publicTitleField: Field? {
    let others = Set((inputs(readBy: caption.title) + inputs(readBy: caption.secret)).map(\.name))
    return inputs(readBy: caption.publicTitle).first { $0.type == .text && !others.contains($0.name) }
  }

  /// The inputs that an expression names.
  package func inputs(readBy expression: PlacedExpression?) -> [Field] {
    let source = expression?.expression.source ?? ""
    let names = Set(source.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init))
    return inputs.filter { names.contains($0.name) }
  }
}
