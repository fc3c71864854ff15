/// An event as it is stored: bytes that are never rewritten, and the hash that chains them.
///
/// `bytes` is a JSON object `{"v":…,"n":…,"type":…,"time":…,"actor":…,"data":…,"personal":…,"prev":…}` where `personal` is
/// the commitment SHA-256(salt ‖ personal bytes) or null, and `prev` the previous event's hash. `hash` is SHA-256(bytes).
/// Removing the personal part leaves `bytes`, and so the chain, as it was.
public struct SealedEvent: Sendable, Hashable {
  /// The event's number in its stream, from 1.
  public let sequence: Int
  /// The event's type, also found in the bytes.
  public let type: String
  /// The structural part, as hashed.
  public let bytes: [UInt8]
  /// SHA-256 of `bytes`.
  public let hash: Digest
  /// The salt and bytes of the personal part; nil where there is none or it has been removed.
  public let personal: PersonalPart?

  /// A stored event.
  public init(sequence: Int, type: String, bytes: [UInt8], hash: Digest, personal: PersonalPart?) {
    self.sequence = sequence
    self.type = type
    self.bytes = bytes
    self.hash = hash
    self.personal = personal
  }

  /// The removable part of an event.
  public struct PersonalPart: Sendable, Hashable {
    /// 16 random bytes, so that the commitment cannot be guessed from likely contents.
    public let salt: [UInt8]
    /// The stored JSON.
    public let bytes: [UInt8]

    /// A personal part.
    public init(salt: [UInt8], bytes: [UInt8]) {
      self.salt = salt
      self.bytes = bytes
    }

    /// What the structural part holds in its stead.
    public var commitment: Digest { Digest.of(salt, bytes) }
  }
}
