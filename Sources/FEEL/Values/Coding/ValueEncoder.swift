/// Writes `Encodable` Swift values as FEEL values.
///
/// Structs and dictionaries with text keys become contexts, a dictionary's entries in the order of its names. What is
/// nil is left out. Dates, instants, periods, numbers, contexts, ranges and values keep their kind. The items of a
/// `Set` come in an arbitrary order: where the bytes matter, keep a sorted array instead.
public struct ValueEncoder: Sendable {
  /// An encoder.
  public init() {}

  /// Writes as a value.
  ///
  /// - Throws: `ValueEncodingError` for a number that FEEL does not have, and whatever the type's own code throws.
  public func encode<T: Encodable>(_ encodable: T) throws -> Value {
    try EncodingNode.value(of: encodable, parent: nil, step: nil)
  }
}
