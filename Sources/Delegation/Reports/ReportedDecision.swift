public import CivilTime

/// A decision taken on delegation, as it is reported to the nämnd (KL 6:40, 7:8).
public struct ReportedDecision: Sendable, Hashable {
  /// What tells it from every other, such as `SOCN/2018:23/beslut#1`.
  public let id: String
  /// The number of its case.
  public let dnr: String
  /// What it is about, as those may read who see the list.
  public let matter: String
  /// What was decided.
  public let outcome: String
  /// The item of the delegation order; nil where there is none, as for urgent decisions.
  public let item: String?
  /// Who decided: the function or the body.
  public let decider: String
  /// The day of the decision.
  public let decided: CivilDate
  /// Why it was too urgent to await the nämnd (KL 6:39); nil where it was not.
  public let urgency: String?

  /// A decision.
  public init(
    id: String, dnr: String, matter: String, outcome: String, item: String?, decider: String, decided: CivilDate,
    urgency: String? = nil
  ) {
    self.id = id
    self.dnr = dnr
    self.matter = matter
    self.outcome = outcome
    self.item = item
    self.decider = decider
    self.decided = decided
    self.urgency = urgency
  }
}
