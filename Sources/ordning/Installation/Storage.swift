import CaseStore
import CaseStoreSQLite

/// Where cases are kept; the only file that names a concrete store.
enum Storage {
  /// Makes a new store in a folder.
  static func create(folder: String, tenant: String) throws -> any CaseStore {
    try SQLiteCaseStore.create(folder: anchored(folder), tenant: Tenant(tenant))
  }

  /// Opens the store in a folder.
  static func open(folder: String) throws -> any CaseStore {
    try SQLiteCaseStore.open(folder: anchored(folder))
  }

  /// Makes a data folder from a backup.
  static func restore(from backup: String, folder: String) throws {
    try SQLiteCaseStore.restore(from: backup, folder: anchored(folder))
  }

  /// The path with a folder in it: Foundation on Linux stops the program when it looks for the parent of a bare letter.
  private static func anchored(_ path: String) -> String { path.contains("/") ? path : "./" + path }
}
