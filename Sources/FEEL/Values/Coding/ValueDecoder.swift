/// Reads `Decodable` Swift values from FEEL values.
///
/// An optional that is missing or null is nil. A date, instant or period may also be written as a text.
public struct ValueDecoder: Sendable {
  /// A decoder.
  public init() {}

  /// Reads one from a value.
  ///
  /// - Throws: `ValueDecodingError` with the path to what does not fit, and whatever else the type's own code throws.
  public func decode<T: Decodable>(_ type: T.Type, from value: Value) throws -> T {
    try DecodingNode.read(type, from: value, parent: nil, step: nil)
  }
}
