/// A named function that decisions and other functions call.
public struct BusinessKnowledgeModel: Sendable, Hashable {
  /// The identity within the file.
  public var id: String
  /// The name it is called by.
  public var variable: InformationItem
  /// The functions that it uses.
  public var requirements: [Requirement] = []
  /// Parameters and body; nil where the model does not say.
  public var logic: FunctionDefinition?

  /// A function without a body.
  public init(id: String, variable: InformationItem) {
    self.id = id
    self.variable = variable
  }
}
