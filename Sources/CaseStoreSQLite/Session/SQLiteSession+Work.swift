import CaseStore
import CivilTime
import FEEL

extension SQLiteSession {
  func workItem(_ id: String) throws -> WorkItemRow? {
    try first(.workItem, { $0.add(id) }, read: readWorkItem)
  }

  func workItems(_ filter: WorkItemFilter, reader: Reader) throws -> [WorkItemRow] {
    let query: Query =
      if filter.caseID != nil {
        .workItemsOfCase
      } else if filter.assignee != nil {
        .workItemsOfAssignee
      } else if filter.unit != nil {
        filter.unassigned ? .freeWorkItemsOfUnit : .workItemsOfUnit
      } else {
        .workItemsOfAll
      }
    return try all(query) {
      $0.add(keys(of: reader).map(json))
      $0.add(filter.caseID)
      $0.add(filter.assignee)
      $0.add(filter.unassigned)
      $0.add(filter.unit)
      $0.add(filter.roles.map(json))
      $0.add(filter.limit)
    } read: {
      try readWorkItem($0)
    }
  }

  func put(_ row: WorkItemRow) throws {
    try run(.putWorkItem) {
      $0.add(row.id)
      $0.add(row.caseID)
      $0.add(row.dnr)
      $0.add(row.title)
      $0.add(row.unit)
      $0.add(row.role)
      $0.add(row.assignee)
      $0.add(row.due?.daysSinceEpoch ?? Self.afterAllDays)
      $0.add(row.created)
      $0.add(row.soonest?.daysSinceEpoch ?? Self.afterAllDays)
    }
  }

  func unorderedCases() throws -> [String] { try all(.unorderedCases, { _ in }, read: { $0.text(0) }) }

  func removeWorkItem(_ id: String) throws {
    try run(.removeWorkItem) { $0.add(id) }
    try run(.removeDrafts) { $0.add(id) }
  }

  func draft(task: String, actor: String) throws -> Value? {
    try first(.draft) {
      $0.add(task)
      $0.add(actor)
    } read: {
      try $0.value(0)
    }
  }

  func putDraft(_ draft: Value?, task: String, actor: String) throws {
    guard let draft else {
      try run(.removeDraft) {
        $0.add(task)
        $0.add(actor)
      }
      return
    }
    try run(.putDraft) {
      $0.add(task)
      $0.add(actor)
      $0.add(ValueJSON.stored(draft))
    }
  }

  func clocks(case id: String) throws -> [ClockRow] {
    try all(.clocksOfCase, { $0.add(id) }, read: readClock)
  }

  func put(_ row: ClockRow) throws {
    try run(.putClock) {
      $0.add(row.caseID)
      $0.add(row.key)
      $0.add(row.due)
    }
  }

  func removeClock(case id: String, key: String) throws {
    try run(.removeClock) {
      $0.add(id)
      $0.add(key)
    }
  }

  func leaseClocks(due now: Instant, worker: String, until: Instant, limit: Int) throws -> [ClockRow] {
    let rows = try all(.dueClocks) {
      $0.add(now)
      $0.add(limit)
    } read: {
      try readClock($0)
    }
    for row in rows {
      try run(.leaseClock) {
        $0.add(row.caseID)
        $0.add(row.key)
        $0.add(until)
        $0.add(worker)
      }
    }
    return rows
  }

  private func readWorkItem(_ row: ResultRow) throws -> WorkItemRow {
    WorkItemRow(
      id: row.text(0), caseID: row.text(1), dnr: row.text(2), title: row.text(3), unit: row.text(4),
      role: row.text(5), assignee: row.optionalText(6),
      due: try readDay(row, 7), soonest: try readDay(row, 9), created: try row.instant(8))
  }

  /// A day that may stand after all days.
  private func readDay(_ row: ResultRow, _ column: Int32) throws -> CivilDate? {
    row.isNull(column) || row.int(column) == Self.afterAllDays ? nil : try row.date(column)
  }

  private func readClock(_ row: ResultRow) throws -> ClockRow {
    ClockRow(caseID: row.text(0), key: row.text(1), due: try row.instant(2))
  }
}
