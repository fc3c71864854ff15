/// A role that people hold in a nämnd's organisation.
public struct Role: Sendable, Hashable {
  /// Its id in data, such as `handläggare`.
  public let id: String
  /// What it is called.
  public let title: String

  /// A role.
  public init(id: String, title: String) {
    self.id = id
    self.title = title
  }
}
