import CaseStore
import CivilTime
import FEEL
import WorkflowEngine

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
      structural: .context(Context([("name", .string(name)), ("hash", .string(hash))] + details(role))), personal: .null
    )
    _ = try tx.append([event], to: stream, expected: try tx.head(of: stream))
    try tx.putConfig(bytes, hash: hash, name: name)
  }

  /// Writes a contact; null removes it.
  static func put(
    contact key: String, _ value: Value, actor: String, role: String?, at now: Instant, to tx: any StoreTransaction
  ) throws {
    try tx.write(
      value, to: ContactsFile.register, key: key, by: actor, at: now, details: details(role))
  }

  private static func details(_ role: String?) -> [(String, Value)] { role.map { [("role", .string($0))] } ?? [] }
}
