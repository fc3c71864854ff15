/// An utskott of a nämnd. It decides at meetings, with protocols of its own.
public struct Committee: Sendable, Hashable {
  /// Its id in data, such as `myndighetsutskottet`.
  public let id: String
  /// Its name.
  public let name: String

  /// An utskott.
  public init(id: String, name: String) {
    self.id = id
    self.name = name
  }
}
