/// The fields of a step's configuration that say which decision it asks for.
public struct DecisionFields: Sendable, Hashable {
  /// The field that holds the decision type.
  public let type: String
  /// The field that holds the facts that who decides depends on.
  public let facts: String
  /// The field that says whether the nämnd is itself the municipality's party (KL 6:7); nil where there is none.
  public let party: String?

  /// The names of the fields.
  public init(type: String, facts: String, party: String? = nil) {
    self.type = type
    self.facts = facts
    self.party = party
  }
}
