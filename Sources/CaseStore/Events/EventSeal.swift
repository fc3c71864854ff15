import CivilTime
import Crypto
import FEEL

/// Gives events their numbers and seals them into their stream's chain.
public enum EventSeal {
  /// The events as they are to be stored after `head`, and the head they lead to.
  public static func seal(_ events: [NewEvent], after head: StreamHead) -> (events: [SealedEvent], head: StreamHead) {
    var head = head
    var sealed: [SealedEvent] = []
    sealed.reserveCapacity(events.count)
    for event in events {
      let personal = personalPart(of: event)
      let bytes = structuralBytes(of: event, number: head.sequence + 1, personal: personal, previous: head.hash)
      let hash = Digest.of(bytes)
      head = StreamHead(sequence: head.sequence + 1, hash: hash)
      sealed.append(
        SealedEvent(sequence: head.sequence, type: event.type, bytes: bytes, hash: hash, personal: personal))
    }
    return (sealed, head)
  }

  private static func personalPart(of event: NewEvent) -> SealedEvent.PersonalPart? {
    if event.personal.isNull { return nil }
    var generator = SystemRandomNumberGenerator()
    var salt: [UInt8] = []
    salt.reserveCapacity(16)
    for _ in 0..<2 {
      withUnsafeBytes(of: generator.next()) { salt.append(contentsOf: $0) }
    }
    return SealedEvent.PersonalPart(salt: salt, bytes: ValueJSON.stored(event.personal))
  }

  private static func structuralBytes(
    of event: NewEvent, number: Int, personal: SealedEvent.PersonalPart?, previous: Digest
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(768)
    bytes.append(contentsOf: #"{"v":"#.utf8)
    bytes.append(contentsOf: String(event.version).utf8)
    bytes.append(contentsOf: #","n":"#.utf8)
    bytes.append(contentsOf: String(number).utf8)
    bytes.append(contentsOf: #","type":"#.utf8)
    ValueJSON.appendStored(.string(event.type), to: &bytes)
    bytes.append(contentsOf: #","time":""#.utf8)
    bytes.append(contentsOf: event.time.description.utf8)
    bytes.append(contentsOf: #"","actor":"#.utf8)
    ValueJSON.appendStored(.string(event.actor), to: &bytes)
    bytes.append(contentsOf: #","data":"#.utf8)
    ValueJSON.appendStored(event.structural, to: &bytes)
    if let personal {
      bytes.append(contentsOf: #","personal":""#.utf8)
      bytes.append(contentsOf: personal.commitment.hexBytes)
      bytes.append(contentsOf: #"","prev":""#.utf8)
    } else {
      bytes.append(contentsOf: #","personal":null,"prev":""#.utf8)
    }
    bytes.append(contentsOf: previous.hexBytes)
    bytes.append(contentsOf: #""}"#.utf8)
    return bytes
  }
}
