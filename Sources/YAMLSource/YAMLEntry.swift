/// One key with its value.
public struct YAMLEntry: Sendable {
  /// The key, always a scalar.
  public let key: YAMLNode
  /// The value; an empty scalar where nothing is written.
  public let value: YAMLNode
  /// The key's text.
  public let name: String

  init(key: YAMLNode, value: YAMLNode) {
    self.key = key
    self.value = value
    name = key.scalar?.text ?? ""
  }
}
