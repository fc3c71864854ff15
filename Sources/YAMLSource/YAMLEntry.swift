/// One key with its value.
public struct YAMLEntry: Sendable {
  /// The key's text.
  public let name: String
  /// The value; an empty scalar where nothing is written.
  public let value: YAMLNode
  private let style: YAMLScalar.Style
  private let bytes: Range<Int>
  private let node: YAMLNode?

  /// The key, always a scalar.
  public var key: YAMLNode { written.node(in: value.file) }

  /// The key as it was read.
  var written: WrittenKey { WrittenKey(scalar: YAMLScalar(text: name, style: style), bytes: bytes, node: node) }

  init(_ key: WrittenKey, value: YAMLNode) {
    self.value = value
    name = key.scalar.text
    style = key.scalar.style
    bytes = key.bytes
    node = key.node
  }
}
