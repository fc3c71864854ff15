public import SourceDiagnostics

/// A decision model as it stands in a `.dmn` file (OMG DMN 1.1–1.5): what it says, not yet checked or compiled.
public struct Definitions: Sendable, Hashable {
  /// The name of the model.
  public var name: String
  /// The namespace that tells its elements from those of other models.
  public var namespace: String
  /// The other models that it uses.
  public var imports: [ModelImport] = []
  /// The named types.
  public var itemDefinitions: [ItemDefinition] = []
  /// What is given from outside.
  public var inputs: [InputData] = []
  /// The decisions.
  public var decisions: [Decision] = []
  /// The business knowledge models: named functions.
  public var knowledge: [BusinessKnowledgeModel] = []
  /// The decision services: groups of decisions that can be called as a function.
  public var services: [DecisionService] = []
  /// The file it was read from, where there is one.
  public var file: SourceFile?

  /// An empty model.
  public init(name: String, namespace: String) {
    self.name = name
    self.namespace = namespace
  }
}
