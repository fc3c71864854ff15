import CaseStore
import CivilTime
import FEEL

/// Writes configuration into a store; every change is also an event of a stream of its own.
enum ConfigWriter {
  /// Replaces the organisation.
  static func put(organisation bytes: [UInt8], actor: String, at now: Instant, to tx: any StoreTransaction) throws {
    let hash = Digest.of(bytes).hex
    let stream = StreamID.config("organisation")
    let event = NewEvent(
      type: "config.loaded", version: 1, time: now, actor: actor,
      structural: ["name": "organisation", "hash": .string(hash)], personal: .null)
    _ = try tx.append([event], to: stream, expected: try tx.head(of: stream))
    try tx.putConfig(bytes, hash: hash, name: "organisation")
  }

  /// Writes a contact; null removes it.
  static func put(
    contact key: String, _ value: Value, actor: String, at now: Instant, to tx: any StoreTransaction
  ) throws {
    let stream = StreamID.register(ContactsFile.register, key)
    let event = NewEvent(
      type: "register.written", version: 1, time: now, actor: actor,
      structural: ["register": .string(ContactsFile.register), "key": .string(key)], personal: value)
    let head = try tx.append([event], to: stream, expected: try tx.head(of: stream))
    try tx.put(RegisterRow(register: ContactsFile.register, key: key, value: value, version: head.sequence))
  }
}
