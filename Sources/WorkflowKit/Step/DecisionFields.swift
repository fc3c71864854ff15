/// The fields of a step's configuration that say which decision it asks for.
public struct DecisionFields: Sendable, Hashable {
  /// The field that holds the decision type.
  public let type: String
  /// The field that holds the facts that who decides depends on.
  public let facts: String

  /// The names of the fields.
  public init(type: String, facts: String) {
    self.type = type
    self.facts = facts
  }
}
