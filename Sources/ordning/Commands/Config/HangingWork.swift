import CaseStore
import CivilTime
import WorkflowEngine
import WorkflowKit

/// What is under way and loses somebody or something by a new organisation, in words that tell nothing of a secret case.
struct HangingWork {
  /// What is left hanging, one a line.
  let lines: [String]

  /// Looks through the open tasks, and the open cases where an account has lost a role.
  ///
  /// - Throws: `StoreError`.
  init(from old: Organisation, to new: Organisation, on today: CivilDate, in tx: any StoreReader) throws {
    let lost = old.accounts.values.flatMap { account in
      account.holdings.filter { new.accounts[account.id]?.has($0.role, in: $0.board) != true }
    }
    let meetings = old.boards.flatMap { board in
      board.meetings.map(\.date).filter { new.board(board.id)?.meeting(on: $0) == nil }.map { (board.id, $0) }
    }
    guard !lost.isEmpty || !meetings.isEmpty else {
      lines = []
      return
    }
    let tasks = try tx.workItems(WorkItemFilter(limit: Int(Int32.max)), reader: .system)
    let names = TaskName.names(of: tasks)
    var lines: [String] = []
    for task in tasks.sorted(by: { (names[$0.id] ?? "") < (names[$1.id] ?? "") }) {
      let what = "! uppgiften \(names[task.id] ?? task.id)"
      if let account = old.assignee(of: task, on: today), new.assignee(of: task, on: today) == nil {
        lines.append("\(what) är inte längre \(account)s, utan rollens: \(new.title(ofRole: task.role))")
      }
      if !old.holders(of: task.role, in: task.unit).isEmpty, new.holders(of: task.role, in: task.unit).isEmpty,
        new.assignee(of: task, on: today) == nil
      {
        lines.append("\(what) kan ingen göra: ingen har rollen \(old.title(ofRole: task.role)) i \(task.unit)")
      }
      if let due = task.due, meetings.contains(where: { $0 == (task.unit, due) }) {
        lines.append("\(what) ska göras senast \(due.swedish), då det sammanträde var som tas bort")
      }
    }
    if !lost.isEmpty { lines += try Self.cases(from: old, to: new, on: today, in: tx) }
    self.lines = lines
  }

  /// The open cases in which an account that can no longer has been given a role.
  private static func cases(
    from old: Organisation, to new: Organisation, on today: CivilDate, in tx: any StoreReader
  ) throws -> [String] {
    let rows = try tx.cases(CaseFilter(status: .open, limit: Int(Int32.max)), reader: .system)
    return try rows.sorted { $0.id < $1.id }.flatMap { row in
      try CaseHistory.fold(row.id, tx, useSnapshot: true).assignments.sorted { $0.key < $1.key }.compactMap {
        role, account in
        guard old.isStill(account, inRole: role, of: row.unit, on: today),
          !new.isStill(account, inRole: role, of: row.unit, on: today)
        else { return nil }
        return "! ärendet \(row.dnr) har inte längre \(account) som \(old.title(ofRole: role).lowercased())"
      }
    }
  }
}
