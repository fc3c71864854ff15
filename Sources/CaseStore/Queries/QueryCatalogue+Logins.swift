extension QueryCatalogue {
  static func logins(_ dialect: Dialect) -> [Query: String] {
    [
      .login: "SELECT account, hash, changed, one_time_from FROM login WHERE tenant = ?1 AND account = ?2",
      .logins: "SELECT account, hash, changed, one_time_from FROM login WHERE tenant = ?1 ORDER BY account",
      .putLogin: """
      INSERT INTO login (tenant, account, hash, changed, one_time_from) VALUES (?1, ?2, ?3, ?4, ?5)
      ON CONFLICT (tenant, account) DO UPDATE
      SET hash = excluded.hash, changed = excluded.changed, one_time_from = excluded.one_time_from
      """,
      .session: "SELECT id, account, started, seen, ended FROM session WHERE tenant = ?1 AND id = ?2",
      .putSession: """
      INSERT INTO session (tenant, id, account, started, seen, ended) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      ON CONFLICT (tenant, id) DO UPDATE SET seen = excluded.seen, ended = coalesce(session.ended, excluded.ended)
      """,
      .removeSession: "DELETE FROM session WHERE tenant = ?1 AND id = ?2",
      .endSessionsOf: "UPDATE session SET ended = coalesce(ended, ?3) WHERE tenant = ?1 AND account = ?2",
      .removeSessionsBefore: "DELETE FROM session WHERE tenant = ?1 AND seen < ?2",
      .sentForm: "SELECT key, account, digest, time, place FROM sent_form WHERE tenant = ?1 AND key = ?2",
      .sentFormOfDigest: """
      SELECT key, account, digest, time, place FROM sent_form
      WHERE tenant = ?1 AND account = ?2 AND digest = ?3 AND time >= ?4 AND place <> '' ORDER BY time DESC LIMIT 1
      """,
      .putSentForm: """
      INSERT INTO sent_form (tenant, key, account, digest, time, place) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      ON CONFLICT (tenant, key) DO UPDATE SET place = excluded.place
      """,
      .removeSentForm: "DELETE FROM sent_form WHERE tenant = ?1 AND key = ?2",
      .removeSentFormsBefore: "DELETE FROM sent_form WHERE tenant = ?1 AND time < ?2",
      .insertReading: "INSERT INTO reading (tenant, case_id, account, time, what) VALUES (?1, ?2, ?3, ?4, ?5)",
      .readings: "SELECT case_id, account, time, what FROM reading WHERE tenant = ?1 ORDER BY time DESC LIMIT ?2",
      .readingsOfCase: """
      SELECT case_id, account, time, what FROM reading WHERE tenant = ?1 AND case_id = ?2 ORDER BY time DESC LIMIT ?3
      """,
    ]
  }
}
