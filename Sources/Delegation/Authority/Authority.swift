public import CivilTime

/// By what right a decision is taken.
public struct Authority: Sendable, Hashable {
  /// The account or body that decides.
  public let decider: String
  /// The level it decides at.
  public let level: DecisionLevel
  /// The role it decides in; nil for a body.
  public let role: String?
  /// The account that it stands in for; nil where it decides in its own right.
  public let standsInFor: String?
  /// The role that has passed the right on (KL 7:6); nil where none has.
  public let passedOnBy: String?
  /// Whether it decides as the item's ersättare, or as the ledamot whom the nämnd has named besides its ordförande.
  public let isStandIn: Bool
  /// The other municipality that employs the decider (KL 9:37); nil where that is the nämnd's own.
  public let employer: String?
  /// The item of the order; nil where it needs none.
  public let item: String?
  /// The hash of the revision; nil where none is in force.
  public let revision: String?
  /// Whether it was too urgent to await the nämnd, and so is reported at the next meeting (KL 6:40).
  public let isUrgent: Bool
  /// The next meeting that could have decided an urgent matter; nil where it is not urgent, or none is known.
  public let nextMeeting: CivilDate?
  /// Why it has the right, in whole Swedish sentences.
  public let explanation: [String]
}
