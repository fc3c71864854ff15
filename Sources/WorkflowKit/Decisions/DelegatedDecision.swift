public import CivilTime

/// A decision taken on a nämnd's behalf, as it stands in the register that reports are made from. Nothing in it is
/// personal: it says by what right, not about whom.
public struct DelegatedDecision: Codable, Sendable, Hashable {
  /// The register's name.
  public static let register = "delegationsbeslut"

  /// The nämnd.
  public var board: String
  /// The case.
  public var dnr: String
  /// The decision's number in the case.
  public var number: Int
  /// Its type.
  public var type: String
  /// What its type is called.
  public var title: String
  /// What was decided.
  public var outcome: String
  /// The day it was decided.
  public var day: CivilDate
  /// The day it was recorded: later than `day` where an utskott's decision was written in after its meeting. Nil for
  /// decisions recorded before this was kept.
  public var recorded: CivilDate?
  /// By what right.
  public var authority: AuthorityRecord
  /// The earlier decision of the case that it corrects or changes.
  public var changes: DecisionChange?

  /// A decision.
  public init(
    board: String, dnr: String, number: Int, type: String, title: String, outcome: String, day: CivilDate,
    recorded: CivilDate?, authority: AuthorityRecord, changes: DecisionChange? = nil
  ) {
    self.board = board
    self.dnr = dnr
    self.number = number
    self.type = type
    self.title = title
    self.outcome = outcome
    self.day = day
    self.recorded = recorded
    self.authority = authority
    self.changes = changes
  }

  /// What was decided, with what it does to an earlier decision: `avslag, ändring av beslut nr 1 (FL 37, säkerhet)`.
  public var outcomeInWords: String { ([outcome] + (changes.map { [$0.words] } ?? [])).joined(separator: ", ") }

  /// Whether a person took it, not a body.
  public var isByPerson: Bool { authority.level == .delegat || authority.level == .ordförande }

  /// Who decided, in words: the function or the body.
  public func decider(in organisation: Organisation) -> String {
    isByPerson ? organisation.title(ofAccount: authority.decider) : organisation.title(ofBody: authority.decider)
  }

  /// The meeting at which it is reported (KL 6:40, 7:8), with the calendar as it is: the one that it was given when it
  /// was taken, or where that is not held the first that comes instead. Nil where it is not reported or there is none.
  public func reportMeeting(of body: MeetingBody) -> CivilDate? {
    guard authority.isReported == true else { return nil }
    if let given = authority.reportedAt, body.meeting(on: given) != nil { return given }
    return body.reportMeeting(for: recorded ?? day, isUrgent: authority.isUrgent == true)?.date
  }
}
