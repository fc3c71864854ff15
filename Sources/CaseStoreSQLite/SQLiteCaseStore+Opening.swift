public import CaseStore
import Foundation
import GRDB

extension SQLiteCaseStore {
  /// Makes a new, empty store in a folder, which is made where it is missing.
  ///
  /// - Throws: `StoreError.input` where there is a store already or the folder cannot be made.
  public static func create(folder: String, tenant: Tenant) throws -> SQLiteCaseStore {
    try create(folder: folder, tenant: tenant, options: StoreOptions())
  }

  /// Opens the store in a folder, and brings it to the present form where an older program made it.
  ///
  /// - Throws: `StoreError.notAStore`, `StoreError.newerVersion`, or what the database failed with.
  public static func open(folder: String) throws -> SQLiteCaseStore {
    try open(folder: folder, options: StoreOptions())
  }

  static func create(folder: String, tenant: Tenant, options: StoreOptions) throws -> SQLiteCaseStore {
    let path = DataFolder.database(in: folder)
    guard !FileSystem.exists(path) else {
      throw StoreError.input(
        path: folder, reason: "här finns redan en datamapp. Välj en annan mapp, eller använd den som finns.")
    }
    guard !tenant.id.isEmpty else {
      throw StoreError.input(path: folder, reason: "kommunens kortnamn är tomt. Ange till exempel exempelkommun.")
    }
    try FileSystem.makeFolder(folder)
    try FileSystem.makeFolder(DataFolder.documents(in: folder))
    do {
      try FileSystem.makePrivateFile(path)
      let pool = try connect(path, options)
      try Schema.migrate(pool)
      try pool.write { try $0.execute(sql: "INSERT INTO store (tenant) VALUES (?)", arguments: [tenant.id]) }
      try FileSystem.syncFolder(folder)
      return SQLiteCaseStore(folder: folder, pool: pool, tenant: tenant, options: options)
    } catch {
      // Half a store would be taken for one the next time.
      for suffix in ["", "-wal", "-shm"] { try? FileSystem.remove(path + suffix) }
      throw SQLiteFailure.translate(error)
    }
  }

  static func open(folder: String, options: StoreOptions) throws -> SQLiteCaseStore {
    try DataFolder.check(folder)
    do {
      let pool = try connect(DataFolder.database(in: folder), options)
      try Schema.migrate(pool)
      guard let tenant = try pool.read({ try String.fetchOne($0, sql: "SELECT tenant FROM store") }) else {
        throw StoreError.notAStore(
          path: folder, reason: "den anger ingen kommun. Skapa en ny datamapp, eller återställ en säkerhetskopia.")
      }
      return SQLiteCaseStore(folder: folder, pool: pool, tenant: Tenant(tenant), options: options)
    } catch {
      throw SQLiteFailure.translate(error)
    }
  }

  private static func connect(_ path: String, _ options: StoreOptions) throws -> DatabasePool {
    var configuration = Configuration()
    configuration.label = "ordning"
    configuration.busyMode = .timeout(Double(options.busyMilliseconds) / 1000)
    configuration.maximumReaderCount = 8
    configuration.foreignKeysEnabled = false
    // A rollback that itself fails is settled before the next transaction, not by stopping the program.
    configuration.allowsUnsafeTransactions = true
    configuration.prepareDatabase { database in
      // What is deleted is overwritten (gallring). What a savepoint may have to undo is kept in memory.
      try database.execute(sql: "PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY")
    }
    let pool = try DatabasePool(path: path, configuration: configuration)
    try pool.writeWithoutTransaction { database in
      // GRDB opens with NORMAL, which in WAL mode may lose the last commits when the power goes.
      try database.execute(sql: "PRAGMA synchronous = FULL")
      // Commands on many cases touch pages all over a large store: 64 MB of them are kept at hand, and 16 MB of changes
      // gather before they are moved from the log to their places.
      try database.execute(sql: "PRAGMA cache_size = -64000; PRAGMA wal_autocheckpoint = 4000")
      if let pages = options.maximumPages { try database.execute(sql: "PRAGMA max_page_count = \(pages)") }
    }
    return pool
  }

  /// Sets how large the database may grow, in pages; for tests of a full disk.
  func setMaximumPages(_ pages: Int) throws {
    try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = \(pages)") }
  }
}
