import CaseStore
import CivilTime
import FEEL
import GRDBSQLite

extension SQLiteSession {
  func effect(_ id: String) throws -> EffectRow? {
    try first(.effect, { $0.add(id) }, read: readEffect)
  }

  func effects(case id: String?, state: EffectRow.State?) throws -> [EffectRow] {
    if let id {
      return try all(.effectsOfCase) {
        $0.add(id)
        $0.add(state?.rawValue)
      } read: {
        try readEffect($0)
      }
    }
    if let state { return try all(.effectsInState, { $0.add(state.rawValue) }, read: readEffect) }
    return try all(.effectsOfAll, { _ in }, read: readEffect)
  }

  func put(_ row: EffectRow) throws {
    try run(.putEffect) {
      $0.add(row.id)
      $0.add(row.caseID)
      $0.add(row.instance)
      $0.add(row.key)
      $0.add(row.kind)
      $0.add(ValueJSON.stored(row.payload))
      $0.add(row.state.rawValue)
      $0.add(row.attempts)
      $0.add(row.nextAttempt)
      $0.add(row.leaseUntil)
      $0.add(row.worker)
      $0.add(row.lastError)
      $0.add(row.attemptsBefore)
      $0.add(row.state == .running ? row.leaseUntil ?? row.nextAttempt : row.nextAttempt)
    }
  }

  func leaseEffects(due now: Instant, worker: String, until: Instant, limit: Int) throws -> [EffectRow] {
    var rows = try all(.dueEffects) {
      $0.add(now)
      $0.add(limit)
    } read: {
      try readEffect($0)
    }
    for index in rows.indices {
      rows[index].state = .running
      rows[index].attempts += 1
      rows[index].worker = worker
      rows[index].leaseUntil = until
      try run(.leaseEffect) {
        $0.add(rows[index].id)
        $0.add(worker)
        $0.add(until)
      }
    }
    return rows
  }

  func renewLease(effect id: String, worker: String, attempt: Int, until: Instant) throws -> Bool {
    try run(.renewLease) {
      $0.add(id)
      $0.add(worker)
      $0.add(attempt)
      $0.add(until)
    }
    return sqlite3_changes(connection) > 0
  }

  func abandonedEffects(now: Instant, limit: Int) throws -> [EffectRow] {
    try all(.abandonedEffects) {
      $0.add(now)
      $0.add(limit)
    } read: {
      try readEffect($0)
    }
  }

  func nextWakeUp() throws -> Instant? {
    let clock = try first(.nextClock, { _ in }, read: { try $0.optionalInstant(0) }) ?? nil
    let others = try [EffectRow.State.queued, .running].map { state in
      try first(.nextEffect, { $0.add(state.rawValue) }, read: { try $0.optionalInstant(0) }) ?? nil
    }
    return ([clock] + others).compactMap(\.self).min()
  }

  func incident(_ id: String) throws -> IncidentRow? {
    try first(.incident, { $0.add(id) }, read: readIncident)
  }

  func incidents(case id: String?, openOnly: Bool) throws -> [IncidentRow] {
    guard let id else {
      return try all(openOnly ? .openIncidents : .incidentsOfAll, { _ in }, read: readIncident)
    }
    return try all(.incidentsOfCase) {
      $0.add(id)
      $0.add(openOnly)
    } read: {
      try readIncident($0)
    }
  }

  func put(_ row: IncidentRow) throws {
    try run(.putIncident) {
      $0.add(row.id)
      $0.add(row.caseID)
      $0.add(row.dnr)
      $0.add(row.instance)
      $0.add(row.effect)
      $0.add(row.message)
      $0.add(row.opened)
      $0.add(row.settled)
    }
  }

  private func readEffect(_ row: ResultRow) throws -> EffectRow {
    EffectRow(
      id: row.text(0), caseID: row.text(1), instance: row.text(2), key: row.text(3), kind: row.text(4),
      payload: try row.value(5), state: try row.choice(6, EffectRow.State.self), attempts: row.int(7),
      attemptsBefore: row.int(12), nextAttempt: try row.instant(8), leaseUntil: try row.optionalInstant(9),
      worker: row.optionalText(10), lastError: row.optionalText(11))
  }

  private func readIncident(_ row: ResultRow) throws -> IncidentRow {
    IncidentRow(
      id: row.text(0), caseID: row.text(1), dnr: row.text(2), instance: row.text(3), effect: row.optionalText(4),
      message: row.text(5), opened: try row.instant(6), settled: try row.optionalInstant(7))
  }
}
