import CaseStore
import GRDB

/// The database's form: its mark, its version, and the migrations that lead to it.
enum Schema {
  /// `PRAGMA application_id`: "Ordn" in ASCII, so that another program's database is never taken for ours.
  static let applicationID = 0x4F72_646E

  /// The version that this program writes, kept in `PRAGMA user_version`.
  static let version = 9

  /// Brings a database to `version`; does nothing, and reads nothing but the version, where it is there already.
  ///
  /// - Throws: `StoreError.newerVersion` where a newer program has made it.
  static func migrate(_ pool: DatabasePool) throws {
    let found = try pool.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
    if found == version { return }
    if found > version { throw StoreError.newerVersion(found: found, known: version) }
    var migrator = DatabaseMigrator()
    for (number, change) in migrations {
      migrator.registerMigration("\(number)", foreignKeyChecks: .immediate) { database in
        try change(database)
        try database.execute(sql: "PRAGMA application_id = \(applicationID)")
        try database.execute(sql: "PRAGMA user_version = \(number)")
      }
    }
    try migrator.migrate(pool)
    // The mark and the version are read from the file itself before anything opens it, so they must not lie in the WAL.
    try pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
  }

  private static let migrations: [(number: Int, change: @Sendable (Database) throws -> Void)] = [
    (1, { try $0.execute(sql: version1) }), (2, { try $0.execute(sql: version2) }), (3, version3),
    (4, { try $0.execute(sql: version4) }), (5, { try $0.execute(sql: version5) }),
    (6, { try $0.execute(sql: version6) }), (7, { try $0.execute(sql: version7) }), (8, version8),
    (9, { try $0.execute(sql: version9) }),
  ]
}
