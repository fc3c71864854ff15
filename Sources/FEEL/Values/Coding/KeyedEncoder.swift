/// Writes the entries of a context.
struct KeyedEncoder<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let node: EncodingNode

  var codingPath: [any CodingKey] { node.codingPath }

  func encodeNil(forKey key: Key) { node.set(.null, forName: key.stringValue) }

  // Stands for every `encode(_:forKey:)` of the protocol.
  func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
    let name = key.stringValue
    node.set(try EncodingNode.value(of: value, parent: node, step: .name(name)), forName: name)
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy keyType: NestedKey.Type, forKey key: Key
  ) -> KeyedEncodingContainer<NestedKey> {
    node.child(at: .name(key.stringValue)).container(keyedBy: keyType)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    node.child(at: .name(key.stringValue)).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { node.child(at: .name("super")) }

  func superEncoder(forKey key: Key) -> any Encoder { node.child(at: .name(key.stringValue)) }
}
