public import FEEL

/// A record of a plugin's register, such as a contact or a permit.
public struct RegisterRow: Sendable, Hashable {
  /// The register.
  public var register: String
  /// The record's key.
  public var key: String
  /// What it says; null where it has been removed.
  public var value: Value
  /// The sequence of its stream: a reader notes it, and the commit checks that it still holds.
  public var version: Int

  /// A row.
  public init(register: String, key: String, value: Value, version: Int) {
    self.register = register
    self.key = key
    self.value = value
    self.version = version
  }
}
