extension QueryCatalogue {
  static func records(_ dialect: Dialect) -> [Query: String] {
    [
      .registerRecord: """
      SELECT register, key, value, version FROM register_record WHERE tenant = ?1 AND register = ?2 AND key = ?3
      """,
      .registerRecords: """
      SELECT register, key, value, version FROM register_record
      WHERE tenant = ?1 AND register = ?2 AND value IS NOT NULL ORDER BY key
      """,
      .putRegisterRecord: """
      INSERT INTO register_record (tenant, register, key, value, version) VALUES (?1, ?2, ?3, ?4, ?5)
      ON CONFLICT (tenant, register, key) DO UPDATE SET value = excluded.value, version = excluded.version
      """,
      .lastNumber: "SELECT last FROM number_series WHERE tenant = ?1 AND series = ?2",
      .takeNumber: """
      INSERT INTO number_series (tenant, series, last) VALUES (?1, ?2, 1)
      ON CONFLICT (tenant, series) DO UPDATE SET last = number_series.last + 1 RETURNING last
      """,
      .numberSeries: "SELECT series, last FROM number_series WHERE tenant = ?1",
      .definition: "SELECT bytes FROM definition WHERE tenant = ?1 AND hash = ?2",
      .putDefinition: """
      INSERT INTO definition (tenant, hash, bytes) VALUES (?1, ?2, ?3) ON CONFLICT (tenant, hash) DO NOTHING
      """,
      .configHash: "SELECT hash FROM config WHERE tenant = ?1 AND name = ?2",
      .config: "SELECT hash, bytes FROM config WHERE tenant = ?1 AND name = ?2",
      .putConfig: """
      INSERT INTO config (tenant, name, hash, bytes) VALUES (?1, ?2, ?3, ?4)
      ON CONFLICT (tenant, name) DO UPDATE SET hash = excluded.hash, bytes = excluded.bytes
      """,
      .markDelivered: """
      INSERT INTO delivered_message (tenant, case_id, message) VALUES (?1, ?2, ?3)
      ON CONFLICT (tenant, case_id, message) DO NOTHING
      """,
      .deliveredMessages: "SELECT message FROM delivered_message WHERE tenant = ?1 AND case_id = ?2 ORDER BY message",
    ]
  }
}
