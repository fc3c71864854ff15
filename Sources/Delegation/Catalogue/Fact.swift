/// Something about a matter that who may decide can depend on.
public struct Fact: Sendable, Hashable {
  /// The name that conditions read, such as `antal_dagar`.
  public let name: String
  /// What people read.
  public let title: String
  /// Its type.
  public let type: FactType

  /// A fact.
  public init(_ name: String, _ type: FactType, title: String) {
    self.name = name
    self.title = title
    self.type = type
  }
}
