import WorkflowDefinitions
import WorkflowKit

extension Refusal {
  /// A no to what has been entered as inputs, with everything that is wrong with it.
  init(_ message: String, inputs faults: InputFaults) {
    self.init(([message] + faults.together).joined(separator: " "), code: "case.inputs", fields: faults.fields)
  }
}
