import CaseStore
import CivilTime
import FEEL
import WorkflowEngine
import WorkflowKit

/// The tasks of one municipality, as far as the reader sees them.
struct ListedTasks {
  /// A task as it stands in the list.
  struct Line {
    /// The task.
    let task: WorkItemRow
    /// Its short name.
    let name: String
    /// Whose it is: the person, or the role.
    let whose: String
    /// Its last day in words, as seen today.
    let deadline: String
    /// Whether the case is secret for the reader.
    let isVeiled: Bool
    /// The municipality's name.
    let municipality: String
    /// The data folder.
    let data: String

    /// The earliest last day first, and tasks without one last; the oldest first within a day.
    static func precedes(_ a: Line, _ b: Line) -> Bool {
      switch (a.task.due, b.task.due) {
      case (let first?, let second?) where first != second: first < second
      case (.some, nil): true
      case (nil, .some): false
      default: (a.task.created, a.task.id) < (b.task.created, b.task.id)
      }
    }
  }

  /// The lines, in the order of the list.
  let lines: [Line]

  /// The tasks in a data folder.
  ///
  /// - Parameters:
  ///   - caseName: Only those of this case; nil for all.
  ///   - account: Only those that this account has or may take; nil for all that the reader sees.
  /// - Throws: `EngineError.unknownCase`, `Refusal` where the reader may not see the case; `StoreError`.
  init(
    of session: Session, in data: String, as who: Reader, case caseName: String? = nil, mine account: String? = nil
  ) async throws {
    let (organisation, today) = (session.organisation, session.today)
    lines = try await session.store.read { tx in
      let caseID = try caseName.map { try CaseLookup.find($0, in: tx, as: who).id }
      var tasks = try tx.workItems(WorkItemFilter(caseID: caseID, limit: 1000), reader: who)
      let veil = try Veil(over: tasks.map(\.caseID), as: who, in: tx)
      // A name is told apart from those of all of its case's tasks, whoever they are for.
      let names = TaskName.names(of: tasks)
      if let account { tasks.removeAll { !organisation.mayDo($0, account, on: today) } }
      return tasks.map { row in
        let task = organisation.current(row, on: today).veiled(by: veil)
        return Line(
          task: task, name: names[task.id] ?? task.id,
          whose: task.assignee.map { organisation.title(ofAccount: $0) } ?? organisation.title(ofRole: task.role),
          deadline: Words.deadline(task.due, today: today), isVeiled: veil.publicTitle(of: task.caseID) != nil,
          municipality: organisation.name, data: data)
      }
    }
  }
}

extension WorkItemRow {
  /// The task as it stands in a list: a secret case's own public title stands for what is to be done.
  fileprivate func veiled(by veil: Veil) -> WorkItemRow {
    guard let title = veil.publicTitle(of: caseID) else { return self }
    var row = self
    row.title = title
    return row
  }
}
