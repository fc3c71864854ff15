/// The state before a task was completed, so that its doer can take it back until anyone has acted on it.
package struct UndoPoint: Codable, Sendable, Equatable {
  package var task: String
  package var actor: String
  package var command: Int
  /// Why it can no longer be taken back, in Swedish; nil while it can.
  package var blocked: String?
  package var before: StateBox
}

/// A state held by reference, so that a state can hold its predecessor.
package final class StateBox: Codable, Sendable, Equatable {
  package let state: CaseState

  package init(_ state: CaseState) { self.state = state }

  package init(from decoder: any Decoder) throws { state = try CaseState(from: decoder) }

  package func encode(to encoder: any Encoder) throws { try state.encode(to: encoder) }

  package static func == (a: StateBox, b: StateBox) -> Bool { a === b || a.state == b.state }
}
