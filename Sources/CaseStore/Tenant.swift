/// A municipality, as the first part of every key: an ASCII slug such as `exempelkommun`.
public struct Tenant: Sendable, Hashable, Codable, CustomStringConvertible {
  /// The slug.
  public let id: String

  /// A tenant with that slug.
  public init(_ id: String) { self.id = id }

  /// The slug.
  public var description: String { id }

  /// Reads the slug from a string.
  public init(from decoder: any Decoder) throws { id = try decoder.singleValueContainer().decode(String.self) }

  /// Writes the slug as a string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(id)
  }
}
