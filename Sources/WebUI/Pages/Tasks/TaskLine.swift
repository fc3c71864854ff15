import CaseStore
import CivilTime
import WorkflowEngine

/// A task with the clock of its case that runs out first, or has run out.
struct TaskLine {
  let row: WorkItemRow
  /// nil where the case has none.
  let clock: RunningClock?

  /// - Parameter known: The clocks of cases as they were after an event.
  init(
    _ row: WorkItemRow, _ engine: Engine, known: Remembered<String, RunningClock?>, in tx: any StoreReader
  ) throws {
    self.row = row
    let last = try tx.head(of: .caseStream(row.caseID)).sequence
    clock = try known.value("\(row.caseID) \(last)") { try engine.firstClock(of: row.caseID, in: tx) }
  }
}
