/// The last event of a stream: how far it has come, and the hash that the next event builds on.
public struct StreamHead: Sendable, Hashable {
  /// The number of the last event; 0 before the first.
  public let sequence: Int
  /// The hash of the last event; 32 zero bytes before the first.
  public let hash: Digest

  /// A head.
  public init(sequence: Int, hash: Digest) {
    self.sequence = sequence
    self.hash = hash
  }

  /// The head of a stream with no events.
  public static let empty = StreamHead(sequence: 0, hash: .zero)
}
