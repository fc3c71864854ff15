/// A register that a plugin keeps, such as contacts or permits; each record is a stream of its own.
public struct RegisterType: Sendable, Hashable {
  /// The register's name, in ASCII.
  public let id: String
  /// What it holds.
  public let title: String
  /// The fields of a record.
  public let fields: [Field]

  /// A register type.
  public init(id: String, title: String, fields: [Field]) {
    self.id = id
    self.title = title
    self.fields = fields
  }
}
