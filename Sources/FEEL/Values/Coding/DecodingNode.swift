/// What one `init(from:)` reads from.
final class DecodingNode: Decoder {
  let value: Value
  private let parent: DecodingNode?
  private let step: PathStep?

  init(_ value: Value, parent: DecodingNode?, step: PathStep?) {
    self.value = value
    self.parent = parent
    self.step = step
  }

  var codingPath: [any CodingKey] { steps.map(\.key) }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  private var steps: [PathStep] { (parent?.steps ?? []) + (step.map { [$0] } ?? []) }

  /// Reads one thing that stands a step below the parent, without a node where its type is known.
  static func read<T: Decodable>(
    _ type: T.Type, from value: Value, parent: DecodingNode?, step: PathStep?
  ) throws -> T {
    do {
      if let leaf = try ValueLeaf.read(type, from: value) { return leaf }
    } catch {
      throw DecodingNode(value, parent: parent, step: step).error(error)
    }
    let node = DecodingNode(value, parent: parent, step: step)
    do {
      return try T(from: node)
    } catch let error as DecodingError {
      throw node.error(error, reading: type)
    }
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(
      KeyedDecoder<Key>(
        node: self,
        context: try placed { () throws(ValueMismatch) in
          try ValueLeaf.context(value)
        }))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    UnkeyedDecoder(node: self, items: try placed { () throws(ValueMismatch) in try ValueLeaf.list(value) })
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { self }

  private func placed<T>(_ read: () throws(ValueMismatch) -> T) throws -> T {
    do { return try read() } catch { throw self.error(error) }
  }
}

extension DecodingNode: SingleValueDecodingContainer {
  func decodeNil() -> Bool { value.isNull }

  // Stands for every `decode(_:)` of the protocol.
  func decode<T: Decodable>(_ type: T.Type) throws -> T {
    try DecodingNode.read(type, from: value, parent: self, step: nil)
  }
}

extension DecodingNode {
  func error(_ mismatch: ValueMismatch, below step: PathStep? = nil) -> ValueDecodingError {
    let steps = self.steps + (step.map { [$0] } ?? [])
    return ValueDecodingError(code: mismatch.code, path: ValuePath.text(steps), message: mismatch.message)
  }

  func missing(_ step: PathStep) -> ValueDecodingError {
    error(ValueMismatch(code: .missing, message: "fältet saknas"), below: step)
  }

  /// The error of the standard library's own decoding, or of a type's, in our words.
  private func error(_ error: DecodingError, reading type: Any.Type) -> ValueDecodingError {
    func placed(_ context: DecodingError.Context, _ code: ValueDecodingError.Code, _ message: String)
      -> ValueDecodingError
    {
      ValueDecodingError(
        code: code, path: ValuePath.text(context.codingPath.map { PathStep($0) }), message: message)
    }
    switch error {
    case .keyNotFound(let key, let context):
      let steps = context.codingPath.map { PathStep($0) } + [PathStep(key)]
      return ValueDecodingError(code: .missing, path: ValuePath.text(steps), message: "fältet saknas")
    case .valueNotFound(_, let context):
      return placed(context, .missing, "värdet saknas")
    case .typeMismatch(_, let context):
      // The standard library says this of an enum's cases: a context with one entry, named after the case.
      return placed(context, .wrongKind, "väntade en post med exakt ett av de tillåtna namnen")
    case .dataCorrupted(let context):
      return placed(context, .notAllowed, AllowedValues.message(for: type, value) ?? context.debugDescription)
    @unknown default:
      return self.error(ValueMismatch(code: .notAllowed, message: "värdet kan inte användas här"))
    }
  }
}
