/// One of the values of a choice field.
public struct Choice: Sendable, Hashable, Codable {
  /// What is stored and compared with.
  public let value: String
  /// What people read.
  public let title: String

  /// A choice.
  public init(_ value: String, _ title: String? = nil) {
    self.value = value
    self.title = title ?? value
  }
}
