package import CivilTime
package import WorkflowKit

/// A decision taken on a nämnd's behalf, as it stands in the register that reports are made from. Nothing in it is
/// personal: it says by what right, not about whom.
package struct DelegatedDecision: Codable, Sendable, Hashable {
  /// The register's name.
  package static let register = "delegationsbeslut"

  /// The nämnd.
  package var board: String
  /// The case.
  package var dnr: String
  /// The decision's number in the case.
  package var number: Int
  /// Its type.
  package var type: String
  /// What its type is called.
  package var title: String
  /// What was decided.
  package var outcome: String
  /// The day it was decided.
  package var day: CivilDate
  /// By what right.
  package var authority: AuthorityRecord

  /// The meeting at which it is reported (KL 6:40, 7:8), with the calendar as it is: the one that it was given when it
  /// was taken, or where that is not held the first that comes instead. Nil where it is not reported or there is none.
  package func reportMeeting(of body: MeetingBody) -> CivilDate? {
    guard authority.isReported == true else { return nil }
    if let given = authority.reportedAt, body.meeting(on: given) != nil { return given }
    return body.reportMeeting(for: day, isUrgent: authority.isUrgent == true)?.date
  }
}
