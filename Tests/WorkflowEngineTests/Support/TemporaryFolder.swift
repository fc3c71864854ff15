import Foundation

/// A folder of a test's own, removed with the value.
final class TemporaryFolder: Sendable {
  let path: String

  init() { path = FileManager.default.temporaryDirectory.appending(path: "ordning-engine-\(UUID().uuidString)").path }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func path(_ name: String) -> String { path + "/" + name }

  /// Copies a data folder's files as they stand at this moment, as a crash would leave them.
  func copy(_ name: String, to copy: String) throws {
    try FileManager.default.createDirectory(atPath: path(copy), withIntermediateDirectories: true)
    // The log of unfinished writes last: it may only be newer than the database, never older.
    for file in try FileManager.default.contentsOfDirectory(atPath: path(name)).sorted() where !file.hasSuffix("-shm") {
      try FileManager.default.copyItem(atPath: path(name) + "/" + file, toPath: path(copy) + "/" + file)
    }
  }
}
