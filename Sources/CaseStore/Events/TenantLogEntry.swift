/// A link of the tenant log, which chains the heads of all streams in the order they were written.
///
/// A cut tail or a missing case shows, because the log still names what was there.
public struct TenantLogEntry: Sendable, Hashable {
  /// The link's number, from 1.
  public let number: Int
  /// The stream that was appended to.
  public let stream: StreamID
  /// Its head afterwards.
  public let head: StreamHead
  /// SHA-256 over the previous link's hash, the stream's name, its sequence and its hash.
  public let hash: Digest

  /// A stored link.
  public init(number: Int, stream: StreamID, head: StreamHead, hash: Digest) {
    self.number = number
    self.stream = stream
    self.head = head
    self.hash = hash
  }

  /// The link after `previous` (number and hash; 0 and zero before the first) for a stream that now has that head.
  public static func link(
    after previous: (number: Int, hash: Digest), stream: StreamID, head: StreamHead
  ) -> TenantLogEntry {
    var text = Array(stream.text.utf8)
    text.append(0)
    text.append(contentsOf: String(head.sequence).utf8)
    text.append(0)
    return TenantLogEntry(
      number: previous.number + 1, stream: stream, head: head,
      hash: Digest.of(previous.hash.bytes, text, head.hash.bytes))
  }
}
