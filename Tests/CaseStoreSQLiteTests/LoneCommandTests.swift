import CaseStore
import GRDB
import Synchronization
import Testing

@testable import CaseStoreSQLite

@Suite("A lone command while another program is writing")
struct LoneCommandTests {
  let folder = TemporaryFolder()

  /// Another program's connection, which holds the store for writing from now until it is told to let go.
  private final class OtherProgram {
    private let connection: DatabaseQueue

    init(_ path: String) throws {
      var configuration = Configuration()
      configuration.allowsUnsafeTransactions = true
      connection = try DatabaseQueue(path: path, configuration: configuration)
      try connection.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
    }

    func letGo() throws { try connection.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") } }
  }

  private func hold() throws -> OtherProgram {
    try OtherProgram(folder.path("data") + "/" + DataFolder.databaseName)
  }

  @Test("It waits as long as it may, then says why; nothing of it is kept, and readers go on meanwhile")
  func waitsInVain() async throws {
    let store = try folder.create(StoreOptions(busyMilliseconds: 200))
    try await store.append(["a"], to: .caseStream("1"))
    let runs = Mutex(0)
    let event = try Given.event("b")
    let other = try hold()
    let begun = ContinuousClock.now
    let error = await #expect(throws: StoreError.self) {
      try await store.write { transaction in
        runs.withLock { $0 += 1 }
        _ = try transaction.takeNumber(in: "serie")
        _ = try transaction.append([event], to: .caseStream("2"), expected: .empty)
      }
    }
    #expect(ContinuousClock.now - begun >= .milliseconds(200))
    #expect(
      error?.description == "Databasen är upptagen av ett annat program. Ingenting sparades. Försök igen om en stund.")
    #expect(runs.withLock { $0 } == 0)
    #expect(try await store.read { try $0.log(after: 0, limit: 10).count } == 1)
    #expect(try await store.read { try $0.lastNumber(in: "serie") } == 0)
    try other.letGo()
    #expect(try await store.write { try $0.takeNumber(in: "serie") } == 1)
    #expect(try await EventChainAudit(of: store).run() == [])
  }

  @Test("When the other program is ready in time it goes through, and so does what has come behind it")
  func goesThrough() async throws {
    let store = try folder.create()
    let other = try hold()
    let numbers = try await withThrowingTaskGroup(of: Int.self) { group in
      // Somebody stands in line only where the first command has met the other program.
      repeat {
        group.addTask { try await store.write { try $0.takeNumber(in: "serie") } }
        await Task.yield()
      } while store.waitingCommands == 0
      try other.letGo()
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(numbers.sorted() == Array(1...numbers.count))
    #expect(try await store.read { try $0.lastNumber(in: "serie") } == numbers.count)
  }
}
