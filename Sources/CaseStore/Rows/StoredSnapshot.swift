/// A state folded from a stream's first events, so that a long case opens as fast as a short one.
public struct StoredSnapshot: Sendable, Hashable {
  /// The last event that is part of the state.
  public let head: StreamHead
  /// The version of the state's form; a snapshot of another version is not used.
  public let version: Int
  /// The state.
  public let bytes: [UInt8]

  /// A snapshot.
  public init(head: StreamHead, version: Int, bytes: [UInt8]) {
    self.head = head
    self.version = version
    self.bytes = bytes
  }
}
