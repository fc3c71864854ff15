/// A value that is given from outside.
public struct InputData: Sendable, Hashable {
  /// The identity within the file.
  public var id: String
  /// The name and type of the value.
  public var variable: InformationItem

  /// An input of that name and type.
  public init(id: String, variable: InformationItem) {
    self.id = id
    self.variable = variable
  }
}
