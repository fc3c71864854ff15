public import CivilTime

/// By what right a decision was taken: kept with it for ever, and never computed again when history is folded.
public struct AuthorityRecord: Sendable, Hashable, Codable {
  /// The account or body that decided.
  public var decider: String
  /// The level it decided at.
  public var level: AuthorityAnswer.Level
  /// The role it decided in, where a person.
  public var role: String?
  /// The account that it stood in for; nil where it decided in its own right.
  public var standsInFor: String?
  /// The role that had passed the right on to it (KL 7:6); nil where none had.
  public var passedOnBy: String?
  /// Whether it decided as the item's ersättare, or as the ledamot whom the nämnd has named besides its ordförande; nil
  /// where not.
  public var isStandIn: Bool?
  /// The other municipality that employs the decider, who decides by an agreement (KL 9:37); nil where that is the own one,
  /// and in records from before it was kept.
  public var employer: String?
  /// Whether the matter is principled or otherwise of greater weight (KL 6:38 p 3); nil where it is not, and in records
  /// from before it was kept.
  public var isWeighty: Bool?
  /// The item of the delegation order.
  public var item: String?
  /// The order in force, as it is known to people; nil where there is none, and in records from before it was kept.
  public var order: OrderReference?
  /// The hash of the order's revision.
  public var revision: String?
  /// Whether the matter was too urgent to await the nämnd (KL 6:39); nil where it was not.
  public var isUrgent: Bool?
  /// The next meeting that could have decided the urgent matter; nil where it was not urgent, none was known, and in
  /// records from before it was kept.
  public var nextMeeting: CivilDate?
  /// Whether it is reported to the nämnd (KL 6:40, 7:8); nil where that is not asked, as of the nämnd's own decisions.
  public var isReported: Bool?
  /// The meeting at which it is reported; nil where it is not reported, or no such meeting is in the calendar yet.
  public var reportedAt: CivilDate?
  /// Why it had the right to.
  public var explanation: [String]

  /// A record.
  public init(
    decider: String, level: AuthorityAnswer.Level, role: String?, standsInFor: String? = nil,
    passedOnBy: String? = nil, isStandIn: Bool? = nil, employer: String? = nil, isWeighty: Bool? = nil, item: String?,
    order: OrderReference? = nil, revision: String?,
    isUrgent: Bool? = nil, nextMeeting: CivilDate? = nil, isReported: Bool? = nil, reportedAt: CivilDate? = nil,
    explanation: [String]
  ) {
    self.decider = decider
    self.level = level
    self.role = role
    self.standsInFor = standsInFor
    self.passedOnBy = passedOnBy
    self.isStandIn = isStandIn
    self.employer = employer
    self.isWeighty = isWeighty
    self.item = item
    self.order = order
    self.revision = revision
    self.isUrgent = isUrgent
    self.nextMeeting = nextMeeting
    self.isReported = isReported
    self.reportedAt = reportedAt
    self.explanation = explanation
  }
}
