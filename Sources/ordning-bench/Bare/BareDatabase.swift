import GRDBSQLite

/// A SQLite database through its own C interface, opened as the store opens it: what every figure is held against.
final class BareDatabase {
  private let connection: OpaquePointer

  init(path: String) throws {
    var opened: OpaquePointer?
    guard sqlite3_open_v2(path, &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nil) == SQLITE_OK, let opened
    else { throw BenchFault("\(path) går inte att öppna") }
    connection = opened
    try execute(
      """
      PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;
      PRAGMA foreign_keys = OFF; PRAGMA cache_size = -64000; PRAGMA wal_autocheckpoint = 4000
      """)
    sqlite3_busy_timeout(connection, 5000)
  }

  deinit { sqlite3_close_v2(connection) }

  func execute(_ sql: String) throws {
    guard sqlite3_exec(connection, sql, nil, nil, nil) == SQLITE_OK else { throw fault() }
  }

  func prepare(_ sql: String) throws -> BareStatement {
    var prepared: OpaquePointer?
    guard sqlite3_prepare_v3(connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil) == SQLITE_OK,
      let prepared
    else { throw fault() }
    return BareStatement(prepared, database: self)
  }

  /// All rows of a query.
  func rows(_ sql: String) throws -> [[BareValue]] {
    let statement = try prepare(sql)
    var rows: [[BareValue]] = []
    while try statement.step() { rows.append(statement.row()) }
    return rows
  }

  func fault() -> BenchFault { BenchFault("SQLite: " + String(cString: sqlite3_errmsg(connection))) }
}
