import CaseStore
import CivilTime
import FEEL
import WorkflowEngine

/// All that the contents of a case's page are made of: where two are equal, so are the pages.
///
/// What the case holds changes with an event only, and every event in the store has a number. Drafts, lines of the
/// outbox, incidents and letters have no event of their own for each change.
struct CasePageSource: Hashable, Sendable {
  /// The session: who looks, and the token of its forms.
  let session: SessionSecret
  let day: CivilDate
  let caseID: String
  /// The number of the store's latest event when the case was read.
  let event: Int
  /// What the visitor has written without sending it, by task.
  let drafts: [String: Value]
  let dispatches: [DispatchView]
  let incidents: [IncidentRow]
  /// The letters that lie on the disk.
  let letters: [String]
}
