public import CaseStore
import Foundation
import GRDB

/// A municipality's cases in one folder: a SQLite database (`ordning.sqlite`) and the documents' bytes (`documents/`).
///
/// Several programs may have the folder open at once, such as the command line beside a running server. Each command is
/// synced to disk before it is answered; commands that wait at the same time share a transaction, and one that fails is
/// undone by itself.
public final class SQLiteCaseStore: CaseStore {
  /// The municipality whose data this is.
  public let tenant: Tenant

  /// The bytes of documents, by content.
  public let documents: any DocumentStore

  let folder: String
  let pool: DatabasePool
  private let commands: GroupCommit

  init(folder: String, pool: DatabasePool, tenant: Tenant, options: StoreOptions) {
    self.folder = folder
    self.pool = pool
    self.tenant = tenant
    documents = FileDocumentStore(folder: DataFolder.documents(in: folder))
    commands = GroupCommit(pool, tenant: tenant, options: options)
  }

  /// How many commands wait while the writer is at work.
  var waitingCommands: Int { commands.waitingCount }

  /// Runs one command: everything written in `body` becomes durable together, or nothing does.
  ///
  /// - Throws: what `body` threw, with its own writes undone; `StoreError` where the store itself failed.
  public func write<Result: Sendable>(
    _ body: @escaping @Sendable (any StoreTransaction) throws -> Result
  ) async throws -> Result {
    try await commands.submit(body)
  }

  /// Reads from one consistent view; never waits for a writer.
  public func read<Result: Sendable>(
    _ body: @escaping @Sendable (any StoreReader) throws -> Result
  ) async throws -> Result {
    do {
      return try await pool.read { [tenant] database in try body(SQLiteSession(database, tenant: tenant)) }
    } catch {
      throw SQLiteFailure.translate(error)
    }
  }

  /// SQLite's own check of the file, at most 100 findings, and where that finds nothing the check of what is kept twice;
  /// empty where it is whole.
  public func integrityProblems() async throws -> [String] {
    do {
      return try await pool.read { [tenant] database in
        let findings = try String.fetchAll(database, sql: "PRAGMA integrity_check(100)").filter { $0 != "ok" }
        if findings.isEmpty { return try IndexCheck.problems(in: database, tenant: tenant) }
        return findings.map { "\(DataFolder.databaseName): \($0)" }
      }
    } catch {
      throw SQLiteFailure.translate(error)
    }
  }

  /// Lets go of the store; commands under way are finished first, later ones are refused.
  public func close() async throws {
    await commands.close()
    do {
      try pool.close()
    } catch {
      throw SQLiteFailure.translate(error)
    }
  }
}
