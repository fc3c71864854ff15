/// A decision: a name, what it needs, and how it is reached.
public struct Decision: Sendable, Hashable {
  /// The identity within the file.
  public var id: String
  /// The name and type of its result.
  public var variable: InformationItem
  /// The inputs, decisions and functions that it uses.
  public var requirements: [Requirement] = []
  /// How the result is reached; nil where the model does not say.
  public var logic: BoxedExpression?

  /// A decision without logic.
  public init(id: String, variable: InformationItem) {
    self.id = id
    self.variable = variable
  }
}
