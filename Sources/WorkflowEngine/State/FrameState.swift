package import FEEL

/// A process under way: the case's own, or one that it calls.
package struct FrameState: Codable, Sendable, Equatable {
  package var workflow: String
  package var inputs: Value
  package var clocks: [String: ClockState]

  package init(workflow: String, inputs: Value) {
    self.workflow = workflow
    self.inputs = inputs
    clocks = [:]
  }
}
