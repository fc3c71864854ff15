import CaseStore
import CivilTime
import FEEL

/// Writes configuration into a store; every change is also an event of a stream of its own.
enum ConfigWriter {
  /// Replaces a part of the configuration, such as the organisation.
  ///
  /// - Parameter role: The role by which the actor may; nil for the program itself, when it makes the data folder.
  static func put(
    _ name: String, _ bytes: [UInt8], actor: String, role: String?, at now: Instant, to tx: any StoreTransaction
  ) throws {
    let hash = Digest.of(bytes).hex
    let stream = StreamID.config(name)
    let event = NewEvent(
      type: "config.loaded", version: 1, time: now, actor: actor,
      structural: structural([("name", .string(name)), ("hash", .string(hash))], role), personal: .null)
    _ = try tx.append([event], to: stream, expected: try tx.head(of: stream))
    try tx.putConfig(bytes, hash: hash, name: name)
  }

  /// Writes a contact; null removes it.
  static func put(
    contact key: String, _ value: Value, actor: String, role: String?, at now: Instant, to tx: any StoreTransaction
  ) throws {
    let stream = StreamID.register(ContactsFile.register, key)
    let event = NewEvent(
      type: "register.written", version: 1, time: now, actor: actor,
      structural: structural([("register", .string(ContactsFile.register)), ("key", .string(key))], role),
      personal: value)
    let head = try tx.append([event], to: stream, expected: try tx.head(of: stream))
    try tx.put(RegisterRow(register: ContactsFile.register, key: key, value: value, version: head.sequence))
  }

  private static func structural(_ fields: [(String, Value)], _ role: String?) -> Value {
    .context(Context(fields + (role.map { [("role", .string($0))] } ?? [])))
  }
}
