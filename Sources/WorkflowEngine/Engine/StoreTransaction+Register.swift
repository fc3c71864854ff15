package import CaseStore
package import CivilTime
package import FEEL

extension StoreTransaction {
  /// Writes a record of a register, and the event that tells of it; null removes it.
  ///
  /// - Parameter details: What besides the register and the key the event says of how it came to be written.
  /// - Throws: `StoreError`.
  package func write(
    _ value: Value, to register: String, key: String, by actor: String, at now: Instant,
    details: [(String, Value)] = []
  ) throws {
    let stream = StreamID.register(register, key)
    let event = NewEvent(
      type: EventType.registerWritten.rawValue, version: 1, time: now, actor: actor,
      structural: .context(Context([("register", .string(register)), ("key", .string(key))] + details)),
      personal: value)
    let head = try append([event], to: stream, expected: try head(of: stream))
    try put(RegisterRow(register: register, key: key, value: value, version: head.sequence))
  }
}
