extension QueryCatalogue {
  private static let taskColumns =
    "w.id, w.case_id, w.dnr, w.title, w.unit, w.role, w.assignee, w.due, w.created, w.soonest"

  static func tasks(_ dialect: Dialect) -> [Query: String] {
    [
      .workItem: "SELECT \(taskColumns) FROM work_item w WHERE w.tenant = ?1 AND w.id = ?2",
      .workItemsOfCase: list(by: "w.case_id = ?3", dialect),
      .workItemsOfAssignee: list(by: "w.assignee = ?4", dialect),
      .workItemsOfUnit: list(by: "w.unit = ?6", dialect),
      .freeWorkItemsOfUnit: list(by: "w.unit = ?6 AND w.assignee IS NULL", dialect),
      .workItemsOfAll: list(by: "TRUE", dialect),
      .putWorkItem: """
      INSERT INTO work_item (tenant, id, case_id, dnr, title, unit, role, assignee, due, created, soonest)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
      ON CONFLICT (tenant, id) DO UPDATE SET case_id = excluded.case_id, dnr = excluded.dnr,
        title = excluded.title, unit = excluded.unit, role = excluded.role, assignee = excluded.assignee,
        due = excluded.due, created = excluded.created, soonest = excluded.soonest
      """,
      .unorderedCases: """
      SELECT case_id FROM work_item WHERE tenant = ?1 AND soonest IS NULL
      UNION SELECT id FROM case_row WHERE tenant = ?1 AND officers IS NULL
      """,
      .removeWorkItem: "DELETE FROM work_item WHERE tenant = ?1 AND id = ?2",
      .draft: "SELECT value FROM draft WHERE tenant = ?1 AND task = ?2 AND actor = ?3",
      .putDraft: """
      INSERT INTO draft (tenant, task, actor, value) VALUES (?1, ?2, ?3, ?4)
      ON CONFLICT (tenant, task, actor) DO UPDATE SET value = excluded.value
      """,
      .removeDraft: "DELETE FROM draft WHERE tenant = ?1 AND task = ?2 AND actor = ?3",
      .removeDrafts: "DELETE FROM draft WHERE tenant = ?1 AND task = ?2",
      .clocksOfCase: "SELECT case_id, key, due FROM clock WHERE tenant = ?1 AND case_id = ?2 ORDER BY due, key",
      // A lease stands while the clock's instant is the same: the worker's own command writes the clock again.
      .putClock: """
      INSERT INTO clock (tenant, case_id, key, due, wake) VALUES (?1, ?2, ?3, ?4, ?4)
      ON CONFLICT (tenant, case_id, key) DO UPDATE SET
        wake = CASE WHEN clock.due = excluded.due THEN clock.wake ELSE excluded.due END, due = excluded.due
      """,
      .removeClock: "DELETE FROM clock WHERE tenant = ?1 AND case_id = ?2 AND key = ?3",
      .dueClocks: """
      SELECT case_id, key, due FROM clock WHERE tenant = ?1 AND wake <= ?2 ORDER BY due, case_id, key LIMIT ?3
      """ + skippingLocked(dialect),
      .leaseClock: """
      UPDATE clock SET wake = ?4, worker = ?5 WHERE tenant = ?1 AND case_id = ?2 AND key = ?3
      """,
      .nextClock: "SELECT min(wake) FROM clock WHERE tenant = ?1",
    ]
  }

  /// A list of tasks, driven by one index.
  ///
  /// The parameters are the same whichever it is: reader keys, case, assignee, unassigned only, unit, roles, limit. A task
  /// for which no day runs out is stored with one after all others.
  private static func list(by condition: String, _ dialect: Dialect) -> String {
    """
    SELECT \(taskColumns) FROM work_item w WHERE w.tenant = ?1 AND \(condition)
      AND \(mayRead("w.case_id", keys: 2, dialect))
      AND (?3 IS NULL OR w.case_id = ?3) AND (?4 IS NULL OR w.assignee = ?4)
      AND (?5 = 0 OR w.assignee IS NULL) AND (?6 IS NULL OR w.unit = ?6)
      AND (?7 IS NULL OR w.role \(isOne(of: 7, dialect)))
    ORDER BY w.soonest, w.created, w.id LIMIT ?8
    """
  }
}
