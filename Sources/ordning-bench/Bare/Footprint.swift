/// What commands write: rows and bytes by table, read from the database's own file.
struct Footprint: Sendable {
  struct Amount: Sendable, Encodable {
    var rows = 0.0
    var bytes = 0.0
  }

  private(set) var tables: [String: Amount] = [:]

  var total: Amount {
    tables.values.reduce(into: Amount()) {
      $0.rows += $1.rows
      $0.bytes += $1.bytes
    }
  }

  /// What each of a number of commands writes on average.
  ///
  /// A row counts when a command puts it there, changes it or takes it away; one that is taken away has no bytes.
  static func measure(
    _ path: String, commands: Int, command: (Int) async throws -> Void
  ) async throws -> Footprint {
    var footprint = Footprint()
    var before = try contents(path)
    for number in 0..<commands {
      try await command(number)
      let after = try contents(path)
      for (table, rows) in after {
        let old = before[table] ?? [:]
        let written = rows.filter { old[$0.key] != $0.value }
        let removed = old.keys.count { rows[$0] == nil }
        if written.isEmpty && removed == 0 { continue }
        let bytes = written.values.joined().reduce(0) { $0 + $1.bytes }
        footprint.tables[table, default: Amount()].rows += Double(written.count + removed) / Double(commands)
        footprint.tables[table, default: Amount()].bytes += Double(bytes) / Double(commands)
      }
      before = after
    }
    return footprint
  }

  /// All rows of all tables by primary key.
  private static func contents(_ path: String) throws -> [String: [[BareValue]: [BareValue]]] {
    let database = try BareDatabase(path: path)
    let tables = try database.rows(
      """
      SELECT m.name, json_group_array(t.cid) FROM sqlite_master m, pragma_table_info(m.name) t
      WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE 'search_text%' AND t.pk > 0
      GROUP BY m.name
      """)
    var contents: [String: [[BareValue]: [BareValue]]] = [:]
    for table in tables {
      guard case .text(let name)? = table.first, case .text(let columns)? = table.last else { continue }
      let key = columns.split { !$0.isNumber }.compactMap { Int($0) }
      let rows = try database.rows("SELECT * FROM \(name)")
      contents[name] = Dictionary(rows.map { row in (key.map { row[$0] }, row) }, uniquingKeysWith: { $1 })
    }
    return contents
  }
}
