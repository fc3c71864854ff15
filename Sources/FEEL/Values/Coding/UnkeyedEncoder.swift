/// Writes the items of a list.
struct UnkeyedEncoder: UnkeyedEncodingContainer {
  let node: EncodingNode

  var codingPath: [any CodingKey] { node.codingPath }
  var count: Int { node.itemCount }

  func encodeNil() { node.append(.null) }

  // Stands for every `encode(_:)` of the protocol.
  func encode<T: Encodable>(_ value: T) throws {
    node.append(try EncodingNode.value(of: value, parent: node, step: .item(count)))
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy keyType: NestedKey.Type
  ) -> KeyedEncodingContainer<NestedKey> {
    node.child(at: .item(count)).container(keyedBy: keyType)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    node.child(at: .item(count)).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { node.child(at: .item(count)) }
}
