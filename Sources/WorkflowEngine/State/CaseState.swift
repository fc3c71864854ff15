package import CaseStore
package import CivilTime
package import FEEL
package import WorkflowKit

/// A case, folded from its events.
///
/// The fold of the structural parts alone gives the same flow; what names people (`inputs`, outputs, step states) comes
/// from the personal parts and is null where those have been removed.
package struct CaseState: Codable, Sendable, Equatable {
  /// The version of this form, for snapshots.
  package static let version = 11

  package var id: String
  package var dnr: String
  package var unit: String
  package var workflow: String
  package var pin: String
  package var status: CaseRow.Status
  package var opened: CivilDate
  package var closed: CivilDate?
  package var exit: String?
  package var title: String
  package var publicTitle: String
  package var party: String
  package var secret: Bool
  /// Its code in the diarieplan; empty where it has none.
  package var planCode: String
  /// The process and the processes it calls, by frame id; the case's own has the id `""`.
  package var frames: [String: FrameState]
  package var scopes: [String: ScopeState]
  package var instances: [String: InstanceState]
  /// The accounts that have been given a role in this case.
  package var assignments: [String: String]
  /// Who is jävig in the case, or is said to be (KL 6:28–32, 7:4), by account.
  package var disqualified: [String: Disqualification]
  /// Why the matter is kept with the nämnd until it gives it back; empty where it is not.
  package var reserved: Set<Reservation>
  /// The day the nämnd took the matter over; nil where it has not.
  package var takenOver: CivilDate?
  /// The run of an optional step by which it did; nil where it was otherwise.
  package var takenOverIn: String?
  /// Who has completed tasks of which step (by path), for four-eyes rules; every iteration counts.
  package var doers: [String: [String]]
  package var decisions: Int
  /// What later decisions ask of each.
  package var decided: [EarlierDecision]
  package var lastDecision: Value
  package var pending: [PendingMessage]
  package var documents: Int
  package var notes: Int
  package var effects: Int
  package var runs: Int
  package var incidents: Int
  /// The number of the last command that changed the case.
  package var command: Int
  package var undo: UndoPoint?
  /// When the last event happened.
  package var latest: Instant

  /// What lists call a case that has been weeded.
  package static let erasedTitle = "Gallrat ärende"

  package var isOpen: Bool { status == .open }
}
