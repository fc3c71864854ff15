/// Knows a dictionary's entries from those of a struct, by the key type that the standard library encodes them with.
///
/// The order of a dictionary differs from run to run, so its entries must be sorted for the bytes to be the same.
enum DictionaryKeys {
  static func are(_ type: any CodingKey.Type) -> Bool { type == keyType }

  private static let keyType: (any CodingKey.Type)? = {
    let probe = Probe()
    try? ["": 0].encode(to: probe)
    return probe.keyType
  }()

  private final class Probe: Encoder {
    var keyType: (any CodingKey.Type)?
    private let node = EncodingNode(parent: nil, step: nil)

    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
      keyType = type
      return KeyedEncodingContainer(KeyedEncoder<Key>(node: node))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer { UnkeyedEncoder(node: node) }
    func singleValueContainer() -> any SingleValueEncodingContainer { node }
  }
}
