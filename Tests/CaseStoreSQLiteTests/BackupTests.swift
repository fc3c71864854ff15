import CaseStore
import FEEL
import Foundation
import GRDB
import Testing

@testable import CaseStoreSQLite

@Suite("Backup and restore")
struct BackupTests {
  let folder = TemporaryFolder()

  @Test("A backup taken while commands go on is restored to a whole store with every document it names")
  func backsUpWhileWriting() async throws {
    let store = try folder.create()
    for number in 0..<50 { try await write(number, in: store) }
    let path = folder.path("kopia.ordning")
    let writing = Task {
      for number in 50..<150 { try await write(number, in: store) }
    }
    let steps = Steps()
    try await store.backup(to: path) { steps.add($0) }
    try await writing.value
    #expect(steps.all.last == 1)
    #expect(steps.all == steps.all.sorted())
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["data", "kopia.ordning"])

    try SQLiteCaseStore.restore(from: path, folder: folder.path("ny"))
    let restored = try folder.open(name: "ny")
    #expect(restored.tenant == store.tenant)
    let count = try await restored.read { try $0.log(after: 0, limit: 1000).count }
    #expect((50...150).contains(count))
    #expect(try await EventChainAudit(of: restored).run() == [])
    #expect(try await restored.integrityProblems() == [])
    #expect(try await restored.read { try $0.search("handling", reader: .system, limit: 1000).count } == count)
    #expect(try restored.documents.all().count == count)
    try await write(1000, in: restored)
    #expect(try await EventChainAudit(of: restored).run() == [])
  }

  @Test("A backup is not written over a file, nor where nothing may be written")
  func refusesTarget() async throws {
    let store = try folder.create()
    let path = folder.path("finns")
    try Data().write(to: URL(filePath: path))
    #expect(
      await refusal { try await store.backup(to: path) { _ in } }
        == "\(path): filen finns redan. Välj ett annat filnamn, så att inget skrivs över.")
    let nowhere = folder.path("saknas/kopia")
    #expect(
      await refusal { try await store.backup(to: nowhere) { _ in } }
        == "\(folder.path("saknas")): mappen finns inte. Skapa den först, eller välj en annan.")
  }

  @Test("A backup without a document that the store names is refused, and no file is left")
  func refusesIncomplete() async throws {
    let store = try folder.create()
    try await write(1, in: store)
    let hash = try #require(try store.documents.all().first)
    try store.documents.remove(hash)
    #expect(
      await refusal { try await store.backup(to: folder.path("kopia")) { _ in } } == """
        Databasen är skadad: dokumentet \(hash) saknas (ärende 1, handling 1), så säkerhetskopian blir inte hel. \
        Kör ordning verify och återställ från säkerhetskopia.
        """)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["data"])
  }

  @Test("A restore into a folder that is not empty is refused")
  func refusesFullFolder() async throws {
    let store = try folder.create()
    let path = folder.path("kopia")
    try await store.backup(to: path) { _ in }
    let data = folder.path("data")
    #expect(
      await refusal { try SQLiteCaseStore.restore(from: path, folder: data) }
        == "\(data): mappen är inte tom. Återställ till en ny eller tom mapp, så att inget skrivs över.")
  }

  @Test("What is no backup is refused in words")
  func refusesOthers() async throws {
    let store = try folder.create()
    try await store.close()
    let target = folder.path("ny")
    let missing = folder.path("saknas")
    #expect(
      await refusal { try SQLiteCaseStore.restore(from: missing, folder: target) }
        == "\(missing): filen finns inte. Ange en säkerhetskopia.")
    let database = folder.path("data/ordning.sqlite")
    #expect(
      await refusal { try SQLiteCaseStore.restore(from: database, folder: target) } == """
        \(database) är ingen datamapp för Ordning: filen är databasen i en datamapp, ingen säkerhetskopia. \
        Ange en fil från ordning backup.
        """)
  }

  @Test("A backup whose document has been changed is refused, and nothing is left of the restore")
  func refusesDamaged() async throws {
    let store = try folder.create()
    try await write(1, in: store)
    let hash = try #require(try store.documents.all().first)
    let path = folder.path("kopia")
    try await store.backup(to: path) { _ in }
    let queue = try DatabaseQueue(path: path)
    try await queue.write { try $0.execute(sql: "UPDATE backup_document SET bytes = X'00'") }
    let target = folder.path("ny")
    #expect(
      await refusal { try SQLiteCaseStore.restore(from: path, folder: target) } == """
        Säkerhetskopian \(path) är skadad och återställs inte: dokumentet \(hash) är ändrat. \
        Återställ en annan säkerhetskopia.
        """)
    #expect(try FileManager.default.contentsOfDirectory(atPath: target) == [])
    try await queue.write { try $0.execute(sql: "DELETE FROM backup_document") }
    #expect(
      await refusal { try SQLiteCaseStore.restore(from: path, folder: target) } == """
        Säkerhetskopian \(path) är skadad och återställs inte: dokumentet \(hash) saknas. \
        Återställ en annan säkerhetskopia.
        """)
  }

  private func write(_ number: Int, in store: SQLiteCaseStore) async throws {
    let event = try Given.event(personal: "Sökande")
    let hash = try store.documents.put(Array("Handling \(number)".utf8))
    try await store.write { transaction in
      _ = try transaction.append([event], to: .caseStream("\(number)"), expected: .empty)
      try transaction.put(Given.caseRow("\(number)"))
      try transaction.put(Given.document(hash, case: "\(number)"))
      try transaction.index(text: "Handling \(number)", case: "\(number)", part: "document/1")
    }
  }

  private func refusal(_ body: () async throws -> Void) async -> String {
    do {
      try await body()
      return "gick bra"
    } catch {
      return "\(error)"
    }
  }

  /// Unchecked: the values are only touched under the lock.
  private final class Steps: @unchecked Sendable {
    private let lock = NSLock()
    private var values: [Double] = []
    var all: [Double] { lock.withLock { values } }
    func add(_ value: Double) { lock.withLock { values.append(value) } }
  }
}
