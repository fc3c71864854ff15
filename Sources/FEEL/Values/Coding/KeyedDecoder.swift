/// Reads the entries of a context.
struct KeyedDecoder<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let node: DecodingNode
  let context: Context

  var codingPath: [any CodingKey] { node.codingPath }
  var allKeys: [Key] { context.names.compactMap { Key(stringValue: $0) } }

  func contains(_ key: Key) -> Bool { context[key.stringValue] != nil }

  func decodeNil(forKey key: Key) throws -> Bool { try value(key).isNull }

  // Stands for every `decode(_:forKey:)` of the protocol.
  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    let name = key.stringValue
    if let value = context[name] {
      return try DecodingNode.read(type, from: value, parent: node, step: .name(name))
    }
    guard T.self is any OptionalType.Type else { throw node.missing(.name(name)) }
    return try DecodingNode.read(type, from: .null, parent: node, step: .name(name))
  }

  // Stands for every `decodeIfPresent(_:forKey:)` of the protocol.
  func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
    let name = key.stringValue
    guard let value = context[name], !value.isNull else { return nil }
    return try DecodingNode.read(type, from: value, parent: node, step: .name(name))
  }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<NestedKey> {
    try child(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try child(key).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder {
    guard let value = context["super"] else { throw node.missing(.name("super")) }
    return DecodingNode(value, parent: node, step: .name("super"))
  }

  func superDecoder(forKey key: Key) throws -> any Decoder { try child(key) }

  private func value(_ key: Key) throws -> Value {
    guard let value = context[key.stringValue] else { throw node.missing(.name(key.stringValue)) }
    return value
  }

  private func child(_ key: Key) throws -> DecodingNode {
    DecodingNode(try value(key), parent: node, step: .name(key.stringValue))
  }
}

/// Knows an optional type by its metatype.
private protocol OptionalType {}
extension Optional: OptionalType {}
