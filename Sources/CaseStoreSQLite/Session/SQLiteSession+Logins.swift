import CaseStore
import CivilTime

extension SQLiteSession {
  func login(_ account: String) throws -> LoginRow? {
    try first(.login, { $0.add(account) }, read: readLogin)
  }

  func logins() throws -> [LoginRow] { try all(.logins, { _ in }, read: readLogin) }

  func put(_ row: LoginRow) throws {
    try run(.putLogin) {
      $0.add(row.account)
      $0.add(row.hash)
      $0.add(row.changed)
      $0.add(row.oneTimeFrom)
    }
  }

  func session(_ id: String) throws -> SessionRow? {
    try first(.session, { $0.add(id) }) { row in
      SessionRow(
        id: row.text(0), account: row.text(1), started: try row.instant(2), seen: try row.instant(3),
        ended: try row.optionalInstant(4))
    }
  }

  func put(_ row: SessionRow) throws {
    try run(.putSession) {
      $0.add(row.id)
      $0.add(row.account)
      $0.add(row.started)
      $0.add(row.seen)
      $0.add(row.ended)
    }
  }

  func removeSession(_ id: String) throws { try run(.removeSession) { $0.add(id) } }

  func endSessions(of account: String, at time: Instant) throws {
    try run(.endSessionsOf) {
      $0.add(account)
      $0.add(time)
    }
  }

  func removeSessions(notSeenSince time: Instant) throws { try run(.removeSessionsBefore) { $0.add(time) } }

  func put(_ row: ReadingRow) throws {
    try run(.insertReading) {
      $0.add(row.caseID)
      $0.add(row.account)
      $0.add(row.time)
      $0.add(row.what)
    }
  }

  func readings(case id: String?, limit: Int) throws -> [ReadingRow] {
    if let id {
      return try all(
        .readingsOfCase,
        {
          $0.add(id); $0.add(limit)
        }, read: readReading)
    }
    return try all(.readings, { $0.add(limit) }, read: readReading)
  }

  private func readReading(_ row: ResultRow) throws -> ReadingRow {
    ReadingRow(caseID: row.text(0), account: row.text(1), time: try row.instant(2), what: row.text(3))
  }

  private func readLogin(_ row: ResultRow) throws -> LoginRow {
    LoginRow(account: row.text(0), hash: row.text(1), changed: try row.instant(2), oneTimeFrom: row.optionalText(3))
  }
}
