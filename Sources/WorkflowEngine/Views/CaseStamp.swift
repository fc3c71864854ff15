package import CaseStore
package import FEEL

/// What tells whether a case looks to an account as it did before: cheap to read, since nothing is made of it.
///
/// What the case holds changes with an event only, and every event in the store has a number. Drafts, lines of the outbox
/// and incidents have no event of their own for each change.
package struct CaseStamp: Hashable, Sendable {
  /// The case's row.
  package let row: CaseRow
  /// The number of the store's latest event.
  package let event: Int
  /// What the account has written in its tasks without sending it, by task.
  package let drafts: [String: Value]
  /// Its lines in the outbox.
  package let effects: [EffectRow]
  /// Its open incidents.
  package let incidents: [IncidentRow]

  /// Reads it of a case that the account may read.
  init(of row: CaseRow, by actor: String, in tx: any StoreReader) throws {
    self.row = row
    event = try tx.lastLogNumber()
    var drafts: [String: Value] = [:]
    for task in try tx.workItems(WorkItemFilter(caseID: row.id, limit: 1000), reader: .system) {
      drafts[task.id] = try tx.draft(task: task.id, actor: actor)
    }
    self.drafts = drafts
    effects = try tx.effects(case: row.id, state: nil)
    incidents = try tx.incidents(case: row.id, openOnly: true)
  }
}
