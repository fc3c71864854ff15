public import SourceDiagnostics

/// Another model that a model uses; its elements are read as `name.element`.
public struct ModelImport: Sendable, Hashable {
  /// The name that stands before the elements; empty where they are used as if they were the model's own.
  public var name: String
  /// The namespace of the other model.
  public var namespace: String
  /// Where the other model lies, as the file says.
  public var location: String?
  /// Where the import stands.
  public var place: SourcePlace?

  /// An import of the model with that namespace.
  public init(name: String, namespace: String, location: String? = nil, place: SourcePlace? = nil) {
    self.name = name
    self.namespace = namespace
    self.location = location
    self.place = place
  }
}
