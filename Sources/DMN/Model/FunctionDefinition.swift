/// A function: parameters and body.
public struct FunctionDefinition: Sendable, Hashable {
  /// What the body is written in.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case feel = "FEEL"
    /// A method in Java, which cannot be called from here.
    case java = "Java"
    /// A model in PMML, which cannot be called from here.
    case pmml = "PMML"
  }

  /// What the body is written in.
  public var kind: Kind
  /// The parameters, in order.
  public var parameters: [InformationItem]
  /// The body; nil where the model does not say.
  public var body: BoxedExpression?

  /// A function with those parameters.
  public init(kind: Kind = .feel, _ parameters: [InformationItem], _ body: BoxedExpression?) {
    self.kind = kind
    self.parameters = parameters
    self.body = body
  }
}
