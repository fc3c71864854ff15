/// Gives events their numbers and seals them into their stream's chain.
public enum EventSeal {
  /// The events as they are to be stored after `head`, and the head they lead to.
  public static func seal(_ events: [NewEvent], after head: StreamHead) -> (events: [SealedEvent], head: StreamHead) {
    var head = head
    var sealed: [SealedEvent] = []
    sealed.reserveCapacity(events.count)
    for event in events {
      let bytes = structuralBytes(of: event, number: head.sequence + 1, previous: head.hash)
      let hash = Digest.of(bytes)
      head = StreamHead(sequence: head.sequence + 1, hash: hash)
      sealed.append(
        SealedEvent(
          sequence: head.sequence, type: event.type, bytes: bytes, hash: hash, personal: event.personalPart))
    }
    return (sealed, head)
  }

  private static func structuralBytes(of event: NewEvent, number: Int, previous: Digest) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(event.body.count + 112)
    bytes.append(contentsOf: #"{"v":"#.utf8)
    bytes.append(contentsOf: String(event.version).utf8)
    bytes.append(contentsOf: #","n":"#.utf8)
    bytes.append(contentsOf: String(number).utf8)
    bytes.append(contentsOf: event.body)
    bytes.append(contentsOf: previous.hexBytes)
    bytes.append(contentsOf: #""}"#.utf8)
    return bytes
  }
}
