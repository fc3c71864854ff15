extension QueryCatalogue {
  static func streams(_ dialect: Dialect) -> [Query: String] {
    [
      .streamHead: "SELECT sequence, hash FROM stream WHERE tenant = ?1 AND name = ?2",
      .putStream: """
      INSERT INTO stream (tenant, name, sequence, hash) VALUES (?1, ?2, ?3, ?4)
      ON CONFLICT (tenant, name) DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash
      """,
      .streamNames: """
      SELECT name FROM stream WHERE tenant = ?1 AND name >= ?2 AND name < ?3 AND name > ?4 ORDER BY name LIMIT ?5
      """,
      .strayRows: strayRows,
      .insertEvent: """
      INSERT INTO event (tenant, stream, sequence, type, bytes, hash, salt, personal)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      """,
      .events: """
      SELECT sequence, type, bytes, hash, salt, personal FROM event
      WHERE tenant = ?1 AND stream = ?2 AND sequence > ?3 ORDER BY sequence LIMIT ?4
      """,
      .removePersonalParts: """
      UPDATE event SET salt = NULL, personal = NULL
      WHERE tenant = ?1 AND stream = ?2 AND sequence <= ?3 AND personal IS NOT NULL
      """,
      .snapshot: "SELECT sequence, hash, version, bytes FROM snapshot WHERE tenant = ?1 AND stream = ?2",
      .putSnapshot: """
      INSERT INTO snapshot (tenant, stream, sequence, hash, version, bytes) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      ON CONFLICT (tenant, stream) DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash,
        version = excluded.version, bytes = excluded.bytes
      """,
      .removeSnapshot: "DELETE FROM snapshot WHERE tenant = ?1 AND stream = ?2",
      .lastLink: "SELECT number, hash FROM tenant_log WHERE tenant = ?1 ORDER BY number DESC LIMIT 1",
      .insertLink: """
      INSERT INTO tenant_log (tenant, number, stream, sequence, head, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
      """,
      .links: """
      SELECT number, stream, sequence, head, hash FROM tenant_log
      WHERE tenant = ?1 AND number > ?2 ORDER BY number LIMIT ?3
      """,
    ]
  }

  /// Rows of cases, registers and configuration whose stream does not exist, table by table.
  private static let strayRows: String = {
    let tables = ["work_item", "clock", "effect", "incident", "document", "search_part", "delivered_message"]
    let keys =
      [
        (table: "case_row", key: "t.id", prefix: "case/"), (table: "config", key: "t.name", prefix: "config/"),
        (table: "register_record", key: "t.register || '/' || t.key", prefix: "register/"),
      ] + tables.map { (table: $0, key: "t.case_id", prefix: "case/") }
    return keys.map { table, key, prefix in
      """
      SELECT DISTINCT '\(table)', \(key) FROM \(table) t WHERE t.tenant = ?1 AND NOT EXISTS (
        SELECT 1 FROM stream s WHERE s.tenant = ?1 AND s.name = '\(prefix)' || \(key))
      """
    }.joined(separator: "\nUNION ALL\n")
  }()
}
