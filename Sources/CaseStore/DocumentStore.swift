/// Documents by content: the name of a document is the SHA-256 of its bytes.
public protocol DocumentStore: Sendable {
  /// Keeps the bytes; they are synced to disk before this returns, so that the commit which names them never lies.
  ///
  /// - Returns: The hash, 64 hexadecimal characters.
  func put(_ bytes: [UInt8]) throws -> String

  /// The bytes of that hash, checked against it.
  ///
  /// - Throws: `StoreError.corrupt` where they are missing or differ.
  func get(_ hash: String) throws -> [UInt8]

  /// Whether the bytes are there.
  func contains(_ hash: String) -> Bool

  /// Every hash that is kept.
  func all() throws -> [String]

  /// Removes the bytes for good (gallring).
  func remove(_ hash: String) throws
}
