import CaseStore
import Foundation
import GRDB
import Testing

@testable import CaseStoreSQLite

@Suite("Opening a data folder")
struct OpeningTests {
  let folder = TemporaryFolder()

  @Test("A new store is opened again with its tenant and its content")
  func reopens() async throws {
    let store = try folder.create()
    try await store.append(["a"], to: .caseStream("1"))
    try await store.close()
    let again = try folder.open()
    #expect(again.tenant == Tenant("exempelkommun"))
    #expect(try await again.read { try $0.head(of: .caseStream("1")).sequence } == 1)
  }

  @Test("What was answered is there for one who opens the folder while it has never been closed")
  func reopensWithoutClosing() async throws {
    let store = try folder.create()
    for number in 1...20 { try await store.append(["a"], to: .caseStream("\(number)")) }
    let again = try folder.open()
    #expect(try await again.read { try $0.log(after: 0, limit: 100).count } == 20)
    #expect(try await EventChainAudit(of: again).run() == [])
    withExtendedLifetime(store) {}
  }

  @Test("A copy of the files of a store that is open holds all that was answered")
  func survivesACrash() async throws {
    let store = try folder.create()
    for number in 1...20 { try await store.append(["a"], to: .caseStream("\(number)")) }
    // As after kill -9: the database and its log as they lie on disk, without the shared memory.
    try FileManager.default.createDirectory(atPath: folder.path("copy"), withIntermediateDirectories: true)
    for name in ["ordning.sqlite", "ordning.sqlite-wal"] {
      try FileManager.default.copyItem(atPath: folder.path("data/\(name)"), toPath: folder.path("copy/\(name)"))
    }
    let copy = try folder.open(name: "copy")
    #expect(try await copy.read { try $0.log(after: 0, limit: 100).count } == 20)
    withExtendedLifetime(store) {}
  }

  @Test("Nobody else may read what is kept, whatever the folder that was there, nor what is restored or backed up")
  func isPrivate() async throws {
    for name in ["data", "ny"] {
      try FileManager.default.createDirectory(
        atPath: folder.path(name), withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
    }
    let store = try folder.create()
    try await store.append(["a"], to: .caseStream("1"))
    try await store.backup(to: folder.path("kopia")) { _ in }
    try SQLiteCaseStore.restore(from: folder.path("kopia"), folder: folder.path("ny"))
    let restored = try folder.open(name: "ny")
    try await restored.append(["a"], to: .caseStream("2"))
    let names = ["ordning.sqlite", "ordning.sqlite-wal", "ordning.sqlite-shm"]
    for path in names.flatMap({ ["data/\($0)", "ny/\($0)"] }) + ["kopia"] {
      #expect(try rights(path) == 0o600, "\(path)")
    }
    for path in ["data/documents", "ny/documents"] { #expect(try rights(path) == 0o700, "\(path)") }
  }

  private func rights(_ path: String) throws -> Int? {
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path(path))
    return (attributes[.posixPermissions] as? NSNumber)?.intValue
  }

  @Test("Commits are synced, deleted content is overwritten, and readers do not wait for the writer")
  func pragmas() async throws {
    let store = try folder.create()
    let found = try await store.pool.writeWithoutTransaction { database in
      try ["synchronous", "secure_delete", "journal_mode"].map {
        try String.fetchOne(database, sql: "PRAGMA \($0)") ?? ""
      }
    }
    #expect(found == ["2", "1", "wal"])
  }

  @Test("Every table is strict, and every key and index begins with the tenant")
  func schema() async throws {
    let store = try folder.create()
    let wrong = try await store.pool.read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT t.name FROM pragma_table_list t WHERE t.schema = 'main' AND t.type = 'table' AND NOT t.strict
            AND t.name NOT LIKE 'sqlite_%' AND t.name NOT LIKE 'grdb_%' AND t.name NOT LIKE 'search_text%'
          UNION ALL
          SELECT m.tbl_name || '.' || m.name FROM sqlite_schema m JOIN pragma_index_info(m.name) i
          WHERE m.type = 'index' AND i.seqno = 0 AND i.name <> 'tenant'
            AND m.tbl_name NOT LIKE 'grdb_%' AND m.tbl_name NOT LIKE 'search_text%'
          """)
    }
    #expect(wrong == [])
  }

  @Test("A folder that is no data folder is refused in words, and nothing is left in it")
  func refusesOthers() throws {
    let missing = folder.path("saknas")
    #expect(throws: StoreError.self) { try SQLiteCaseStore.open(folder: missing) }
    #expect(
      refusal { try SQLiteCaseStore.open(folder: missing) }
        == "\(missing) är ingen datamapp för Ordning: mappen finns inte. Skapa den med ordning init, eller ange rätt mapp."
    )
    let empty = folder.path("tom")
    try FileManager.default.createDirectory(atPath: empty, withIntermediateDirectories: true)
    #expect(
      refusal { try SQLiteCaseStore.open(folder: empty) }
        == "\(empty) är ingen datamapp för Ordning: filen ordning.sqlite saknas. Skapa en datamapp med ordning init, eller ange rätt mapp."
    )
    let file = empty + "/ordning.sqlite"
    try Data("inte en databas".utf8).write(to: URL(filePath: file))
    #expect(
      refusal { try SQLiteCaseStore.open(folder: empty) }
        == "\(file) är ingen datamapp för Ordning: filen är ingen SQLite-databas. Ange rätt fil eller mapp.")
    try FileManager.default.removeItem(atPath: file)
    try DatabaseQueue(path: file).write { try $0.execute(sql: "CREATE TABLE a (b)") }
    #expect(
      refusal { try SQLiteCaseStore.open(folder: empty) }
        == "\(file) är ingen datamapp för Ordning: databasen hör till ett annat program. Ange rätt fil eller mapp.")
    #expect(try FileManager.default.contentsOfDirectory(atPath: empty) == ["ordning.sqlite"])
  }

  @Test("A folder that has a store already is not made anew")
  func refusesSecondCreate() throws {
    _ = try folder.create()
    let path = folder.path("data")
    #expect(
      refusal { try folder.create() }
        == "\(path): här finns redan en datamapp. Välj en annan mapp, eller använd den som finns.")
  }

  @Test("A store of version 8 is told who may read what is secret in its cases")
  func secretDocuments() async throws {
    let store = try folder.create()
    try await store.write { tx in
      var open = try Given.caseRow("1")
      open.officers = ["hl1"]
      var secret = try Given.caseRow("2", readers: ["secret:socialnamnden", "account:hl2"])
      secret.secret = true
      try tx.put(open)
      try tx.put(secret)
    }
    try await store.pool.write { try Self.takeBackToVersion8($0) }
    try await store.close()
    let again = try folder.open()
    #expect(try await again.integrityProblems() == [])
    let insiders = try await again.read { tx in try ["1", "2"].map { try tx.caseRow($0)?.insiders } }
    #expect(insiders == [["secret:socialnamnden", "account:hl1"], ["secret:socialnamnden", "account:hl2"]])
    #expect(try await again.read { try $0.sentForm("x") } == nil)
  }

  /// Takes away what the schema of version 9 added.
  static func takeBackToVersion8(_ database: Database) throws {
    try database.execute(
      sql: """
        ALTER TABLE document DROP COLUMN public_title;
        ALTER TABLE case_row DROP COLUMN insiders;
        DROP TABLE sent_form;
        DELETE FROM grdb_migrations WHERE identifier = '9';
        PRAGMA user_version = 8;
        """)
  }

  @Test("A store of a newer version is refused")
  func refusesNewer() async throws {
    let store = try folder.create()
    try await store.pool.write { try $0.execute(sql: "PRAGMA user_version = \(Schema.version + 1)") }
    try await store.close()
    #expect(throws: StoreError.newerVersion(found: Schema.version + 1, known: Schema.version)) { try folder.open() }
  }

  @Test("A folder that cannot be made is refused with the reason")
  func refusesFileAsFolder() throws {
    let file = folder.path + "-fil"
    defer { try? FileManager.default.removeItem(atPath: file) }
    try Data().write(to: URL(filePath: file))
    #expect(
      refusal { try SQLiteCaseStore.create(folder: file + "/data", tenant: Tenant("exempelkommun")) }
        == "\(file)/data: en del av sökvägen är en fil, inte en mapp")
  }

  private func refusal<Result>(_ body: () throws -> Result) -> String {
    do {
      _ = try body()
      return "gick bra"
    } catch {
      return "\(error)"
    }
  }
}
