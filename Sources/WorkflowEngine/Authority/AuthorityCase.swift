public import CivilTime
public import WorkflowKit

/// What of a case and a command the right to decide hangs on, besides the decision itself.
public struct AuthorityCase: Sendable {
  /// Somebody who may not decide, and why.
  public struct Hindrance: Sendable, Hashable {
    /// The account.
    public let account: String
    /// The ground.
    public let ground: String
    /// Whether it is a question that has not been tried.
    public let isQuestion: Bool

    /// A hindrance.
    public init(account: String, ground: String, isQuestion: Bool = false) {
      self.account = account
      self.ground = ground
      self.isQuestion = isQuestion
    }
  }

  /// The nämnd that the case belongs to.
  public var board: Board
  /// The account that gave the command.
  public var actor: String
  /// The municipality.
  public var organisation: Organisation
  /// The command's day, which is the day of a decision on delegation.
  public var day: CivilDate
  /// Who is jävig in the case, or is said to be (KL 6:28–32, 7:4).
  public var disqualified: [Hindrance]
  /// Whom a local rule of four eyes keeps from deciding.
  public var excluded: [Hindrance]
  /// The decision that is to be corrected or changed; nil where it is the first word in the matter.
  public var changed: ChangedDecision?
  /// Why the matter is kept with the nämnd; empty where it is not.
  public var reserved: Set<Reservation>

  /// What a right hangs on.
  public init(
    board: Board, actor: String, organisation: Organisation, day: CivilDate, disqualified: [Hindrance] = [],
    excluded: [Hindrance] = [], changed: ChangedDecision? = nil, reserved: Set<Reservation> = []
  ) {
    self.board = board
    self.actor = actor
    self.organisation = organisation
    self.day = day
    self.disqualified = disqualified
    self.excluded = excluded
    self.changed = changed
    self.reserved = reserved
  }
}
