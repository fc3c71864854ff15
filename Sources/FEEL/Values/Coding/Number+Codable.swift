/// Within `ValueEncoder` and `ValueDecoder` a number is a number; other coders see its digits as a string, which
/// keeps them all.
extension Number: Codable {
  /// Reads the number, a string with its digits, or a whole number.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if decoder is DecodingNode {
      self = try container.decode(Number.self)
    } else if let integer = try? container.decode(Int.self) {
      self.init(integer)
    } else if let number = Number(try container.decode(String.self)) {
      self = number
    } else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "väntade ett tal, till exempel 1.5")
    }
  }

  /// Writes the number, or a string with its digits.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if encoder is EncodingNode {
      try container.encode(self)
    } else {
      try container.encode(description)
    }
  }
}
