public import CivilTime

/// A decision taken on delegation, as it is reported to the nämnd (KL 6:40, 7:8).
public struct ReportedDecision: Sendable, Hashable {
  /// Why a decision could not await the nämnd (KL 6:39).
  public struct Urgency: Sendable, Hashable {
    /// What made it urgent.
    public let reason: String
    /// Why no meeting could be held in time.
    public let whyNoMeeting: String
    /// The next meeting that could have decided; nil where that is not kept.
    public let nextMeeting: CivilDate?

    /// A reason.
    public init(reason: String, whyNoMeeting: String, nextMeeting: CivilDate? = nil) {
      self.reason = reason
      self.whyNoMeeting = whyNoMeeting
      self.nextMeeting = nextMeeting
    }

    /// It in words, one reason each.
    package var lines: [String] {
      [
        "Skäl till brådskan: \(reason)", "Varför nämnden inte hann sammanträda: \(whyNoMeeting)",
        nextMeeting.map { "Nästa sammanträde var \($0)." },
      ].compactMap(\.self)
    }
  }

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
  /// Why it was too urgent to await the nämnd; nil where it was not.
  public let urgency: Urgency?

  /// A decision.
  public init(
    id: String, dnr: String, matter: String, outcome: String, item: String?, decider: String, decided: CivilDate,
    urgency: Urgency? = nil
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
