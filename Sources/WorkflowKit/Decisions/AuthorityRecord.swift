/// By what right a decision was taken: kept with it for ever, and never computed again when history is folded.
public struct AuthorityRecord: Sendable, Hashable, Codable {
  /// The account or body that decided.
  public var decider: String
  /// The level it decided at.
  public var level: AuthorityAnswer.Level
  /// The role it decided in, where a person.
  public var role: String?
  /// The item of the delegation order.
  public var item: String?
  /// The hash of the order's revision.
  public var revision: String?
  /// Why it had the right to.
  public var explanation: [String]

  /// A record.
  public init(
    decider: String, level: AuthorityAnswer.Level, role: String?, item: String?, revision: String?,
    explanation: [String]
  ) {
    self.decider = decider
    self.level = level
    self.role = role
    self.item = item
    self.revision = revision
    self.explanation = explanation
  }
}
