import CaseStore
import CivilTime
import WorkflowEngine

/// A task with the clock of its case that runs out first.
struct TaskLine {
  let row: WorkItemRow
  /// nil where no clock of the case runs.
  let clock: RunningClock?

  /// The tasks, those on top whose own last day or whose case's clock comes first; of a day, in the order they stood.
  ///
  /// - Parameter known: The clocks of cases as they were after an event.
  static func lines(
    of rows: [WorkItemRow], _ engine: Engine, known: Remembered<String, RunningClock?>, in tx: any StoreReader
  ) throws -> [TaskLine] {
    let lines = try rows.map { row in
      let last = try tx.head(of: .caseStream(row.caseID)).sequence
      return TaskLine(
        row: row, clock: try known.value("\(row.caseID) \(last)") { try engine.firstClock(of: row.caseID, in: tx) })
    }
    return lines.enumerated().sorted { ($0.element.order, $0.offset) < ($1.element.order, $1.offset) }.map(\.element)
  }

  private var order: Int { [row.due, clock?.due].compactMap { $0?.daysSinceEpoch }.min() ?? .max }
}
