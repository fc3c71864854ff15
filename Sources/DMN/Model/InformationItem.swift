public import SourceDiagnostics

/// A name with the type of its values: a variable, a parameter, a column.
public struct InformationItem: Sendable, Hashable {
  /// The name, as expressions write it.
  public var name: String
  /// The name of its type; nil where none is given.
  public var type: String?
  /// Where it stands.
  public var place: SourcePlace?

  /// A name of a type.
  public init(_ name: String, type: String? = nil, place: SourcePlace? = nil) {
    self.name = name
    self.type = type
    self.place = place
  }
}
