public import CivilTime
public import FEEL

/// A stored event read back: the parts of its bytes, and its personal part where that is still there.
public struct OpenedEvent: Sendable {
  /// The event's number in its stream, from 1.
  public let sequence: Int
  /// The version of the event's form.
  public let version: Int
  /// What happened.
  public let type: String
  /// When.
  public let time: Instant
  /// The account that did it.
  public let actor: String
  /// The structural part.
  public let structural: Value
  /// The personal part; null where there is none or it has been removed.
  public private(set) var personal: Value
  /// The commitment to the personal part; nil where there never was one.
  public let commitment: Digest?
  /// The hash of the event before it.
  public let previous: Digest

  /// Reads a stored event.
  ///
  /// - Throws: `StoreError.corrupt` where the bytes are not an event.
  public init(_ sealed: SealedEvent) throws {
    func corrupt(_ what: String) -> StoreError { .corrupt("händelse \(sealed.sequence): \(what)") }
    let value: Value
    do { value = try ValueJSON.parseStored(sealed.bytes) } catch { throw corrupt("\(error)") }
    guard let version = value["v"].integer, let sequence = value["n"].integer, let type = value["type"].text,
      let time = value["time"].text.flatMap({ Instant($0) }), let actor = value["actor"].text,
      let previous = value["prev"].text.flatMap({ Digest(hex: $0) })
    else { throw corrupt("de fasta fälten saknas") }
    self.version = version
    self.sequence = sequence
    self.type = type
    self.time = time
    self.actor = actor
    self.previous = previous
    structural = value["data"]
    commitment = value["personal"].text.flatMap { Digest(hex: $0) }
    if let part = sealed.personal {
      do { personal = try ValueJSON.parseStored(part.bytes) } catch { throw corrupt("persondelen: \(error)") }
    } else {
      personal = .null
    }
  }

  /// The event with another personal part, as it is shown to whoever may not see its own.
  package func with(personal: Value) -> OpenedEvent {
    var event = self
    event.personal = personal
    return event
  }
}
