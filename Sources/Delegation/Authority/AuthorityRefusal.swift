/// Why somebody may not decide.
public struct AuthorityRefusal: Error, Sendable, Hashable {
  /// The rule that stops it.
  public enum Code: String, Sendable, Hashable {
    /// No such account in the nämnd.
    case unknownAccount = "authority.unknown-account"
    /// The nämnd is the municipality's party.
    case boardIsParty = "authority.board-is-party"
    /// Jäv.
    case disqualified = "authority.disqualified"
    /// A question of jäv that nobody has tried.
    case disputed = "authority.disputed"
    /// Away on the day.
    case absent = "authority.absent"
    /// The decision to be changed was taken at a higher level.
    case higherDecision = "authority.higher-decision"
    /// A local rule, such as four eyes.
    case excluded = "authority.excluded"
    /// Somebody else decides.
    case notDelegate = "authority.not-delegate"
    /// An utskott decides, and it does so at a meeting.
    case needsMeeting = "authority.needs-meeting"
    /// A substitute outside the days of absence.
    case substituteDays = "authority.substitute-days"
    /// A substitute who neither has the role nor is named by the item.
    case substituteRole = "authority.substitute-role"
    /// Passed on by or to somebody that it may not be passed on by or to.
    case subdelegation = "authority.subdelegation"
    /// Another municipality's employee without an agreement.
    case noContract = "authority.no-contract"
    /// An urgent decision without its reasons.
    case noUrgency = "authority.no-urgency"
    /// An urgent decision on a day when those meet who could have decided.
    case meetsToday = "authority.meets-today"
  }

  /// The rule.
  public let code: Code
  /// What is refused and why, a whole Swedish sentence.
  public let message: String
  /// How the order was read.
  public let explanation: [String]
  /// What can be done instead.
  public let hint: String
  /// The sections it rests on.
  public let lagrum: [String]
}
