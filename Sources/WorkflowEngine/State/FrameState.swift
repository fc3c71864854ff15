package import FEEL

/// A process under way: the case's own, or one that it calls.
package struct FrameState: Codable, Sendable, Equatable {
  package var workflow: String
  package var inputs: Value
  package var clocks: [String: ClockState]
  /// Who has corrected each input, and from what to what, in order.
  package var corrections: [String: [InputCorrection]]

  package init(workflow: String, inputs: Value) {
    self.workflow = workflow
    self.inputs = inputs
    clocks = [:]
    corrections = [:]
  }

  /// Notes who has corrected an input. Where the same account corrects it again, with nobody between, it is one correction.
  mutating func noteCorrection(of field: String, by event: CaseEvent) {
    var all = corrections[field] ?? []
    let own = all.last?.account == event.actor ? all.removeLast() : nil
    all.append(
      InputCorrection(
        account: event.actor, before: own?.before ?? event.personal["before"], after: event.personal["value"]))
    corrections[field] = all
  }
}
