import Foundation

/// A folder for the stores that are measured; it is removed afterwards.
struct BenchFolder {
  private let path: String

  /// A new folder under one that exists.
  init(under parent: String) throws {
    path = parent + "/ordning-bench-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }

  func store(_ name: String) -> String { path + "/" + name }

  func copy(_ name: String, to other: String) throws {
    try FileManager.default.copyItem(atPath: store(name), toPath: store(other))
  }

  static func database(in folder: String) -> String { folder + "/ordning.sqlite" }
}
