package import FEEL

/// A process under way: the case's own, or one that it calls.
package struct FrameState: Codable, Sendable, Equatable {
  package var workflow: String
  package var inputs: Value
  package var clocks: [String: ClockState]
  /// Who last corrected each input, and what it was before.
  package var corrections: [String: InputCorrection]

  package init(workflow: String, inputs: Value) {
    self.workflow = workflow
    self.inputs = inputs
    clocks = [:]
    corrections = [:]
  }

  /// Notes who has corrected an input. Where the same account corrects it again, what it was before the first time counts.
  mutating func noteCorrection(of field: String, by event: CaseEvent) {
    let known = corrections[field].flatMap { $0.account == event.actor ? $0 : nil }
    corrections[field] = InputCorrection(
      account: event.actor, before: known?.before ?? event.personal["before"])
  }
}
