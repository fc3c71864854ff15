public import CivilTime

/// What somebody wants to decide, and all that the right to it hangs on.
public struct AuthorityQuestion: Sendable {
  /// Who decides.
  public enum Decider: Sendable, Hashable {
    /// A person, by account.
    case account(String)
    /// An utskott, by id, at its meeting on the day.
    case committee(String)
    /// The nämnd, at its meeting on the day.
    case board
  }

  /// Somebody who may not take part, and why: jäv, or a local rule of four eyes.
  public struct Hindrance: Sendable, Hashable {
    /// The account.
    public let account: String
    /// The ground, such as `egen anknytning till sökanden`.
    public let ground: String
    /// Whether it is a question of jäv that neither the person has admitted nor the nämnd has tried.
    public let isQuestion: Bool

    /// A hindrance.
    public init(account: String, ground: String, isQuestion: Bool = false) {
      self.account = account
      self.ground = ground
      self.isQuestion = isQuestion
    }
  }

  /// Why a matter could not await the nämnd (KL 6:39).
  public struct Urgency: Sendable, Hashable {
    /// What makes it urgent.
    public let reason: String
    /// Why no meeting could be held in time.
    public let whyNoMeeting: String
    /// Why it could not wait for a meeting on the very day; nil where that is not said.
    public let despiteMeeting: String?

    /// A reason.
    public init(reason: String, whyNoMeeting: String, despiteMeeting: String? = nil) {
      self.reason = reason
      self.whyNoMeeting = whyNoMeeting
      self.despiteMeeting = despiteMeeting
    }
  }

  /// The decision that is to be corrected or changed (FL 36–39).
  public struct Earlier: Sendable {
    /// The highest level at which it, or a change of it, was taken.
    public let level: DecisionLevel
    /// The utskott that took it; nil where none did.
    public let committee: String?
    /// Whether an obvious slip in it is put right (FL 36); otherwise it is changed (FL 37–39).
    public let isCorrection: Bool
    /// The matter that it decided, as that stands today; nil where it is only put right.
    public let matter: Matter?
    /// The revocation that a change to the detriment is tried as (FL 37, second paragraph); nil where it is none.
    public let revocation: Matter?

    /// An earlier decision.
    public init(
      level: DecisionLevel, committee: String? = nil, isCorrection: Bool = false, matter: Matter? = nil,
      revocation: Matter? = nil
    ) {
      self.level = level
      self.committee = committee
      self.isCorrection = isCorrection
      self.matter = matter
      self.revocation = revocation
    }
  }

  /// The matter.
  public var matter: Matter
  /// Who decides.
  public var decider: Decider
  /// The day of the decision: of a body's meeting, else of the command.
  public var day: CivilDate
  /// Why it could not wait; nil where it can.
  public var urgency: Urgency?
  /// The next meeting, from the day on, of the nämnd and of each of its utskott, by id; those that are not known are not
  /// there.
  public var nextMeetings: [String: CivilDate] = [:]
  /// Who is jävig in the case (KL 6:28–32, 7:4).
  public var disqualified: [Hindrance]
  /// Whom a local rule keeps from deciding, such as one that asks for four eyes.
  public var excluded: [Hindrance]
  /// Whether the nämnd itself is the municipality's party in the matter (KL 6:7).
  public var isBoardParty: Bool
  /// The decision that this one corrects or changes; nil where it is the first word in the matter.
  public var earlier: Earlier?

  /// A question.
  public init(
    _ matter: Matter, by decider: Decider, on day: CivilDate, urgency: Urgency? = nil,
    disqualified: [Hindrance] = [], excluded: [Hindrance] = [], isBoardParty: Bool = false
  ) {
    self.matter = matter
    self.decider = decider
    self.day = day
    self.urgency = urgency
    self.disqualified = disqualified
    self.excluded = excluded
    self.isBoardParty = isBoardParty
  }
}
