/// Reads the items of a list, one after the other.
struct UnkeyedDecoder: UnkeyedDecodingContainer {
  let node: DecodingNode
  let items: [Value]
  private(set) var currentIndex = 0

  init(node: DecodingNode, items: [Value]) {
    self.node = node
    self.items = items
  }

  var codingPath: [any CodingKey] { node.codingPath }
  var count: Int? { items.count }
  var isAtEnd: Bool { currentIndex >= items.count }

  mutating func decodeNil() throws -> Bool {
    guard try current().isNull else { return false }
    currentIndex += 1
    return true
  }

  // Stands for every `decode(_:)` of the protocol.
  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
    let item = try DecodingNode.read(type, from: try current(), parent: node, step: .item(currentIndex))
    currentIndex += 1
    return item
  }

  mutating func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type
  ) throws -> KeyedDecodingContainer<NestedKey> {
    try next().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer { try next().unkeyedContainer() }

  mutating func superDecoder() throws -> any Decoder { try next() }

  private mutating func next() throws -> DecodingNode {
    let node = DecodingNode(try current(), parent: node, step: .item(currentIndex))
    currentIndex += 1
    return node
  }

  private func current() throws -> Value {
    guard !isAtEnd else {
      throw node.error(
        ValueMismatch(code: .missing, message: "listan har bara \(items.count) värden"), below: .item(currentIndex))
    }
    return items[currentIndex]
  }
}
