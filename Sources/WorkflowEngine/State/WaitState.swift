package import CivilTime
package import FEEL

/// Something a step instance waits for.
package struct WaitState: Codable, Sendable, Equatable {
  package enum Kind: String, Codable, Sendable {
    case task
    case message
    case day
    case effect
  }

  package var key: String
  package var kind: Kind
  package var form: String?
  package var title: String?
  package var role: String?
  package var assignee: String?
  /// Whether to do the task is to decide, so that the authorisation, not the role, says who may.
  package var decides: Bool
  package var due: CivilDate?
  /// Whether the last day is the step's `deadline:`, and moves with it.
  package var followsDeadline: Bool
  package var prefill: Value
  package var choices: Value
  /// What whoever does the task should know this time.
  package var advice: [String]
  package var message: String?
  package var day: CivilDate?
  package var since: Instant
}
