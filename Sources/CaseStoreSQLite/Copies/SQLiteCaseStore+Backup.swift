import CaseStore
import Foundation
import GRDB

extension SQLiteCaseStore {
  /// Writes a consistent copy of everything into one file, while others go on working.
  ///
  /// The file is a SQLite database: the store's own tables as they were at one moment, and `backup_document` with the
  /// bytes of every document that they name. It gets its name only when it is whole and synced to disk.
  ///
  /// - Parameters:
  ///   - path: A file that does not exist yet.
  ///   - progress: Is told how much is done, from 0 to 1.
  /// - Throws: `StoreError.input` where the file exists or cannot be written, `StoreError.corrupt` where a document that
  ///   should be in it is missing or damaged.
  public func backup(to path: String, progress: @escaping @Sendable (Double) -> Void) async throws {
    guard !FileSystem.exists(path) else {
      throw StoreError.input(path: path, reason: "filen finns redan. Välj ett annat filnamn, så att inget skrivs över.")
    }
    let folder = URL(filePath: path).deletingLastPathComponent().path
    guard FileSystem.exists(folder) else {
      throw StoreError.input(path: folder, reason: "mappen finns inte. Skapa den först, eller välj en annan.")
    }
    let draft = path + ".part"
    do {
      try FileSystem.remove(draft)
      try FileSystem.makePrivateFile(draft)
      try await copy(to: draft, progress: progress)
      try FileSystem.syncFile(draft)
      try FileSystem.move(draft, to: path)
      try FileSystem.syncFolder(folder)
      progress(1)
    } catch {
      try? FileSystem.remove(draft)
      // The draft is nobody's but ours.
      if case StoreError.input(draft, let reason) = error { throw StoreError.input(path: path, reason: reason) }
      throw SQLiteFailure.translate(error)
    }
  }

  private func copy(to draft: String, progress: @escaping @Sendable (Double) -> Void) async throws {
    let target = try DatabaseQueue(path: draft)
    // A reader's view stands still, so that writers neither wait nor make the copy begin anew.
    try await pool.read { source in
      try target.writeWithoutTransaction { target in
        try source.backup(to: target, pagesPerStep: 1024) { step in
          let done = Double(step.completedPageCount) / Double(max(step.totalPageCount, 1))
          progress(done / 2)
        }
      }
    }
    try await target.writeWithoutTransaction { [self] target in
      // One file, without a log beside it; the draft is synced as a whole afterwards.
      try target.execute(sql: "PRAGMA journal_mode = DELETE")
      try target.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF")
      try addDocuments(to: target) { progress(0.5 + $0 / 2) }
    }
    try target.close()
  }

  private func addDocuments(to target: Database, progress: (Double) -> Void) throws {
    try target.execute(
      sql: "CREATE TABLE backup_document (hash TEXT NOT NULL PRIMARY KEY, bytes BLOB NOT NULL) STRICT")
    let hashes = try String.fetchAll(target, sql: "SELECT DISTINCT hash FROM document WHERE hash <> '' ORDER BY hash")
    for (index, hash) in hashes.enumerated() {
      do {
        let bytes = try documents.get(hash)
        try target.execute(
          sql: "INSERT INTO backup_document (hash, bytes) VALUES (?, ?)", arguments: [hash, Data(bytes)])
      } catch let error as StoreError {
        if let named = try pool.read({ try SQLiteSession($0, tenant: tenant).document(withHash: hash) }) {
          throw StoreError.corrupt(
            "\(error.cause) (ärende \(named.caseID), handling \(named.number)), så säkerhetskopian blir inte hel")
        }
        // Removed for good (gallring) after the copy of the tables was made.
        try target.execute(sql: "UPDATE document SET hash = '' WHERE hash = ?", arguments: [hash])
      }
      progress(Double(index + 1) / Double(hashes.count))
    }
  }
}

extension StoreError {
  /// What went wrong, without the advice.
  fileprivate var cause: String {
    if case .corrupt(let cause) = self { cause } else { description }
  }
}
