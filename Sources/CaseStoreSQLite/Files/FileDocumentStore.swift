public import CaseStore
import Foundation

/// Documents as files named by their hash: `ab/ab12…`.
///
/// A file is written under another name, synced, renamed, and its folder synced; so a file that has a hash for its name
/// is whole.
public struct FileDocumentStore: DocumentStore {
  private let folder: String

  /// The documents in a folder, which is made when the first is kept.
  public init(folder: String) { self.folder = folder }

  /// Keeps the bytes, synced to disk, and returns their hash.
  public func put(_ bytes: [UInt8]) throws -> String {
    let hash = Digest.of(bytes).hex
    let path = path(hash)
    let parent = parent(hash)
    // A damaged file is mended by being written again.
    if try FileSystem.contents(of: path) == bytes {
      // Another command may have written the file a moment ago and not have come to the folder yet.
      try FileSystem.syncFolder(parent)
      return hash
    }
    let isNewFolder = !FileSystem.exists(parent)
    try FileSystem.makeFolder(parent)
    let draft = path + "." + UUID().uuidString + ".part"
    do {
      try FileSystem.write(bytes, to: draft)
      try FileSystem.move(draft, to: path)
    } catch {
      try? FileSystem.remove(draft)
      throw error
    }
    try FileSystem.syncFolder(parent)
    if isNewFolder { try FileSystem.syncFolder(folder) }
    return hash
  }

  /// The bytes of that hash, checked against it.
  ///
  /// - Throws: `StoreError.corrupt` where they are missing or differ.
  public func get(_ hash: String) throws -> [UInt8] {
    guard isHash(hash), let bytes = try FileSystem.contents(of: path(hash)) else {
      throw StoreError.corrupt("dokumentet \(hash) saknas")
    }
    guard Digest.of(bytes).hex == hash else {
      throw StoreError.corrupt("dokumentet \(hash) är ändrat: innehållet stämmer inte med kontrollsumman")
    }
    return bytes
  }

  /// Whether there is a file for the hash.
  public func contains(_ hash: String) -> Bool { isHash(hash) && FileSystem.exists(path(hash)) }

  /// Every hash that is kept, in order.
  public func all() throws -> [String] {
    try FileSystem.names(in: folder).filter { $0.utf8.count == 2 }.flatMap {
      try FileSystem.names(in: folder + "/" + $0).filter(isHash)
    }
  }

  /// Removes the file for good; nothing where there is none.
  public func remove(_ hash: String) throws {
    guard isHash(hash) else { return }
    try FileSystem.remove(path(hash))
    if FileSystem.exists(parent(hash)) { try FileSystem.syncFolder(parent(hash)) }
  }

  private func parent(_ hash: String) -> String { folder + "/" + hash.prefix(2) }

  private func path(_ hash: String) -> String { parent(hash) + "/" + hash }

  /// Only a hash may become a path.
  private func isHash(_ text: String) -> Bool {
    text.utf8.count == 64 && text.utf8.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }
}
