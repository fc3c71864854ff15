extension QueryCatalogue {
  private static let effectColumns = """
    id, case_id, instance, key, kind, payload, state, attempts, next_attempt, lease_until, worker, last_error,
    attempts_before
    """
  private static let incidentColumns = "id, case_id, dnr, instance, effect, message, opened, settled"

  static func effects(_ dialect: Dialect) -> [Query: String] {
    [
      .effect: "SELECT \(effectColumns) FROM effect WHERE tenant = ?1 AND id = ?2",
      .effectsOfCase: """
      SELECT \(effectColumns) FROM effect
      WHERE tenant = ?1 AND case_id = ?2 AND (?3 IS NULL OR state = ?3) ORDER BY next_attempt, id
      """,
      .effectsInState: "SELECT \(effectColumns) FROM effect WHERE tenant = ?1 AND state = ?2 ORDER BY wake, id",
      .effectsOfAll: "SELECT \(effectColumns) FROM effect WHERE tenant = ?1 ORDER BY id",
      .putEffect: """
      INSERT INTO effect (tenant, id, case_id, instance, key, kind, payload, state, attempts, next_attempt,
        lease_until, worker, last_error, attempts_before, wake)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
      ON CONFLICT (tenant, id) DO UPDATE SET case_id = excluded.case_id, instance = excluded.instance,
        key = excluded.key, kind = excluded.kind, payload = excluded.payload, state = excluded.state,
        attempts = excluded.attempts, next_attempt = excluded.next_attempt, lease_until = excluded.lease_until,
        worker = excluded.worker, last_error = excluded.last_error, attempts_before = excluded.attempts_before,
        wake = excluded.wake
      """,
      .dueEffects: """
      SELECT \(effectColumns) FROM effect WHERE tenant = ?1 AND state = 'queued' AND wake <= ?2
      ORDER BY wake, id LIMIT ?3
      """ + skippingLocked(dialect),
      .leaseEffect: """
      UPDATE effect SET state = 'running', attempts = attempts + 1, worker = ?3, lease_until = ?4, wake = ?4
      WHERE tenant = ?1 AND id = ?2
      """,
      .renewLease: """
      UPDATE effect SET lease_until = ?5, wake = ?5
      WHERE tenant = ?1 AND id = ?2 AND worker = ?3 AND attempts = ?4 AND state = 'running'
      """,
      .abandonedEffects: """
      SELECT \(effectColumns) FROM effect WHERE tenant = ?1 AND state = 'running' AND wake <= ?2
      ORDER BY wake, id LIMIT ?3
      """ + skippingLocked(dialect),
      .nextEffect: "SELECT min(wake) FROM effect WHERE tenant = ?1 AND state = ?2",
      .incident: "SELECT \(incidentColumns) FROM incident WHERE tenant = ?1 AND id = ?2",
      .incidentsOfCase: """
      SELECT \(incidentColumns) FROM incident
      WHERE tenant = ?1 AND case_id = ?2 AND (?3 = 0 OR settled IS NULL) ORDER BY opened, id
      """,
      .openIncidents: """
      SELECT \(incidentColumns) FROM incident WHERE tenant = ?1 AND settled IS NULL ORDER BY opened, id
      """,
      .incidentsOfAll: "SELECT \(incidentColumns) FROM incident WHERE tenant = ?1 ORDER BY opened, id",
      .putIncident: """
      INSERT INTO incident (tenant, id, case_id, dnr, instance, effect, message, opened, settled)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
      ON CONFLICT (tenant, id) DO UPDATE SET case_id = excluded.case_id, dnr = excluded.dnr,
        instance = excluded.instance, effect = excluded.effect, message = excluded.message,
        opened = excluded.opened, settled = excluded.settled
      """,
    ]
  }
}
