/// Within `ValueEncoder` and `ValueDecoder` a value is itself; other coders see its stored JSON text as a string.
extension Value: Codable {
  /// Reads the value, or a string with its stored JSON text.
  public init(from decoder: any Decoder) throws {
    if let node = decoder as? DecodingNode {
      self = node.value
      return
    }
    let text = try decoder.singleValueContainer().decode(String.self)
    do {
      self = try ValueJSON.parseStored(Array(text.utf8))
    } catch {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: decoder.codingPath, debugDescription: error.description, underlyingError: error))
    }
  }

  /// Writes the value, or a string with its stored JSON text.
  public func encode(to encoder: any Encoder) throws {
    if let node = encoder as? EncodingNode {
      node.set(self)
      return
    }
    var container = encoder.singleValueContainer()
    try container.encode(String(decoding: ValueJSON.stored(self), as: UTF8.self))
  }

  /// Reads a value that must be of one kind, from any decoder.
  fileprivate static func read<T>(
    from decoder: any Decoder, _ kind: (Value) throws(ValueMismatch) -> T
  ) throws -> T {
    let value = try Value(from: decoder)
    do {
      return try kind(value)
    } catch {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(codingPath: decoder.codingPath, debugDescription: error.message))
    }
  }
}

extension Context: Codable {
  /// Reads the context as a `Value` is read.
  public init(from decoder: any Decoder) throws {
    self = try Value.read(from: decoder, ValueLeaf.context)
  }

  /// Writes the context as a `Value` is written.
  public func encode(to encoder: any Encoder) throws { try Value.context(self).encode(to: encoder) }
}

extension ValueRange: Codable {
  /// Reads the range as a `Value` is read.
  public init(from decoder: any Decoder) throws {
    self = try Value.read(from: decoder, ValueLeaf.range)
  }

  /// Writes the range as a `Value` is written.
  public func encode(to encoder: any Encoder) throws { try Value.range(self).encode(to: encoder) }
}
