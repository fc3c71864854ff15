extension Decoder {
  /// Decodes one string and reads a value from it, so that the reader's own words reach whoever sees the error.
  func decodeText<Value>(_ read: (String) throws(CivilTimeError) -> Value) throws -> Value {
    let container = try singleValueContainer()
    let text = try container.decode(String.self)
    do {
      return try read(text)
    } catch {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(codingPath: codingPath, debugDescription: error.description, underlyingError: error))
    }
  }
}
