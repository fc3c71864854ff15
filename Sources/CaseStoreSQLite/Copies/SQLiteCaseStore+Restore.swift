import CaseStore
import Foundation
import GRDB

extension SQLiteCaseStore {
  /// Makes a data folder from a backup, after its integrity and every document's hash have been checked.
  ///
  /// The chains of events are checked afterwards, by `EventChainAudit`.
  ///
  /// - Parameters:
  ///   - backup: A file that `backup(to:progress:)` has written.
  ///   - folder: A folder that is empty or does not exist.
  /// - Throws: `StoreError.input` where the folder is not empty or the file cannot be read, `StoreError.notAStore` where
  ///   it is no backup, `StoreError.newerVersion`, and `StoreError.damagedBackup`. The folder is then left empty.
  public static func restore(from backup: String, folder: String) throws {
    guard FileSystem.exists(backup) else {
      throw StoreError.input(path: backup, reason: "filen finns inte. Ange en säkerhetskopia.")
    }
    guard try FileSystem.names(in: folder).isEmpty else {
      throw StoreError.input(
        path: folder, reason: "mappen är inte tom. Återställ till en ny eller tom mapp, så att inget skrivs över.")
    }
    try DataFolder.checkMark(backup)
    do {
      var configuration = Configuration()
      configuration.readonly = true
      let source = try DatabaseQueue(path: backup, configuration: configuration)
      try source.read { try check($0, path: backup) }
      try FileSystem.makeFolder(DataFolder.documents(in: folder))
      try source.read { try copyDocuments(from: $0, to: FileDocumentStore(folder: DataFolder.documents(in: folder))) }
      try copyDatabase(from: source, to: DataFolder.database(in: folder))
      try FileSystem.syncFolder(folder)
    } catch {
      for name in (try? FileSystem.names(in: folder)) ?? [] {
        try? FileManager.default.removeItem(atPath: folder + "/" + name)
      }
      let failure = SQLiteFailure.translate(error)
      // Whatever does not hold together here is the copy.
      if case StoreError.corrupt(let reason) = failure { throw StoreError.damagedBackup(path: backup, reason: reason) }
      throw failure
    }
  }

  private static func check(_ source: Database, path: String) throws {
    let version = try Int.fetchOne(source, sql: "PRAGMA user_version") ?? 0
    guard version <= Schema.version else { throw StoreError.newerVersion(found: version, known: Schema.version) }
    guard try source.tableExists("backup_document") else {
      throw StoreError.notAStore(
        path: path, reason: "filen är databasen i en datamapp, ingen säkerhetskopia. Ange en fil från ordning backup.")
    }
    let findings = try String.fetchAll(source, sql: "PRAGMA integrity_check(1)").filter { $0 != "ok" }
    if let finding = findings.first { throw StoreError.corrupt("databasens egen kontroll säger \"\(finding)\"") }
    let missing = try String.fetchOne(
      source,
      sql: """
        SELECT hash FROM document WHERE hash <> '' AND hash NOT IN (SELECT hash FROM backup_document) LIMIT 1
        """)
    if let missing { throw StoreError.corrupt("dokumentet \(missing) saknas") }
  }

  private static func copyDocuments(from source: Database, to documents: FileDocumentStore) throws {
    let rows = try Row.fetchCursor(source, sql: "SELECT hash, bytes FROM backup_document ORDER BY hash")
    while let row = try rows.next() {
      let hash: String = row[0]
      let bytes: Data = row[1]
      guard Digest.of(Array(bytes)).hex == hash else {
        throw StoreError.corrupt("dokumentet \(hash) är ändrat")
      }
      _ = try documents.put(Array(bytes))
    }
  }

  private static func copyDatabase(from source: DatabaseQueue, to path: String) throws {
    let draft = path + ".part"
    try FileSystem.makePrivateFile(draft)
    let target = try DatabaseQueue(path: draft)
    try source.backup(to: target)
    try target.writeWithoutTransaction { target in
      try target.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA secure_delete = OFF")
      try target.execute(sql: "DROP TABLE backup_document; VACUUM")
    }
    try target.close()
    try FileSystem.syncFile(draft)
    try FileSystem.move(draft, to: path)
  }
}
