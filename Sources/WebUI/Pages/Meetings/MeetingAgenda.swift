import CaseStore
import CivilTime
import WorkflowEngine
import WorkflowKit

/// What is up at a nämnd's and its utskott's meetings: the tasks in which somebody records what was decided; and those by
/// which paragraphs that have been decided are signed.
struct MeetingAgenda: Sendable {
  /// The tasks, by the meeting's day.
  private let byDay: [CivilDate: [WorkItemRow]]
  /// The tasks by which paragraphs are signed.
  let signings: [WorkItemRow]
  /// The cases' titles, by id.
  let titles: [String: String]

  /// So many tasks are looked through.
  private static let most = 2_000
  /// The field of a form that says at which meeting the matter is up.
  private static let field = "sammanträde"

  /// The tasks at a meeting.
  func tasks(at day: CivilDate) -> [WorkItemRow] { byDay[day] ?? [] }

  static func read(_ board: Board, _ visitor: Visitor, _ site: Site) async throws -> MeetingAgenda {
    let days = Set(([board.body] + board.committees).flatMap { $0.meetings.map(\.date) })
    return try await site.engine.store.read { [engine = site.engine, reader = visitor.reader] tx in
      let rows = try tx.workItems(WorkItemFilter(unit: board.id, limit: most), reader: reader)
      var byDay: [CivilDate: [WorkItemRow]] = [:]
      var titles: [String: String] = [:]
      let signings = rows.filter { TaskID($0.id)?.key == "justering" }
      for row in signings { titles[row.caseID] = try tx.caseRow(row.caseID)?.title }
      for row in rows {
        guard let due = row.due, days.contains(due), TaskID(row.id)?.key == "beslut" else { continue }
        // A delegate's decision may be due on the same day; only what is up at a meeting names one.
        guard try fields(row, engine, reader, tx).contains(where: { $0.name == field }) else { continue }
        byDay[due, default: []].append(row)
        titles[row.caseID] = try tx.caseRow(row.caseID)?.title
      }
      return MeetingAgenda(byDay: byDay, signings: signings, titles: titles)
    }
  }

  /// The fields of a task's form; none where no installed plugin has it.
  private static func fields(
    _ row: WorkItemRow, _ engine: Engine, _ reader: Reader, _ tx: any StoreReader
  ) throws -> [Field] {
    do { return try engine.task(row.id, as: reader, in: tx).form.fields } catch is Refusal { return [] }
  }
}
