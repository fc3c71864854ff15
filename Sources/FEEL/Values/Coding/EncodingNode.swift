/// What one `encode(to:)` writes into: becomes a single value, a list or a context.
final class EncodingNode: Encoder {
  private enum Shape { case nothing, single, list, context }

  private let parent: EncodingNode?
  private let step: PathStep?
  private var shape = Shape.nothing
  private var single = Value.null
  private var items: [Value] = []
  private var context = Context()
  private var sortsNames = false
  // Nested containers are filled after they have been handed out, so their values are fetched at the end.
  private var children: [EncodingNode] = []

  init(parent: EncodingNode?, step: PathStep?) {
    self.parent = parent
    self.step = step
  }

  var codingPath: [any CodingKey] { steps.map(\.key) }
  var userInfo: [CodingUserInfoKey: Any] { [:] }
  var itemCount: Int { items.count }

  private var steps: [PathStep] { (parent?.steps ?? []) + (step.map { [$0] } ?? []) }

  /// Encodes one thing that stands a step below the parent, without a node where its kind is known.
  static func value<T: Encodable>(of encodable: T, parent: EncodingNode?, step: PathStep?) throws -> Value {
    do {
      if let value = try ValueLeaf.value(of: encodable) { return value }
    } catch {
      let steps = (parent?.steps ?? []) + (step.map { [$0] } ?? [])
      throw ValueEncodingError(path: ValuePath.text(steps), message: error.message)
    }
    let node = EncodingNode(parent: parent, step: step)
    try encodable.encode(to: node)
    return node.finish()
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    if shape != .context {
      shape = .context
      context = Context(minimumCapacity: 8)
      sortsNames = DictionaryKeys.are(type)
    }
    return KeyedEncodingContainer(KeyedEncoder<Key>(node: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    shape = .list
    return UnkeyedEncoder(node: self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { self }

  func set(_ value: Value) {
    shape = .single
    single = value
  }

  func set(_ value: Value, forName name: String) { context[name] = value }

  func append(_ value: Value) { items.append(value) }

  func child(at step: PathStep) -> EncodingNode {
    let child = EncodingNode(parent: self, step: step)
    switch step {
    case .name(let name): context[name] = .null
    case .item: items.append(.null)
    }
    children.append(child)
    return child
  }

  private func finish() -> Value {
    for child in children {
      switch child.step {
      case .name(let name): context[name] = child.finish()
      case .item(let place): items[place] = child.finish()
      case nil: break
      }
    }
    switch shape {
    case .nothing: return .context(Context())
    case .single: return single
    case .list: return .list(items)
    case .context:
      if sortsNames { context.sortByName() }
      return .context(context)
    }
  }
}

extension EncodingNode: SingleValueEncodingContainer {
  func encodeNil() { set(.null) }

  func encode<T: Encodable>(_ value: T) throws {
    set(try EncodingNode.value(of: value, parent: self, step: nil))
  }
}
