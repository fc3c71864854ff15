import CivilTime
import WorkflowKit

extension DecisionRequest {
  /// What must hold of a body's decision whatever a delegation order says: the meeting has been, and more than half of
  /// the ledamöter took part.
  ///
  /// - Throws: `Refusal`.
  func requireMeeting(of organ: String, on meeting: CivilDate, in matter: AuthorityCase) throws {
    guard meeting <= matter.day else {
      throw Refusal(
        "Sammanträdet \(meeting.swedish) har inte hållits än.", code: "decision.before-meeting",
        hint: "Registrera beslutet när nämnden har sammanträtt.")
    }
    try matter.organisation.body(organ)?.requireQuorum(present: present)
  }

  /// A nämnd does not decide where it is itself the municipality's party (KL 6:7).
  ///
  /// - Throws: `Refusal`.
  func requireNoParty(_ board: Board) throws {
    guard isBoardParty else { return }
    throw Refusal(
      "\(board.name) är kommunens part i ärendet och får därför inte besluta i det.", code: "authority.board-is-party",
      hint: "Lämna ärendet till den nämnd som kan pröva det.", lagrum: ["KL 6:7"])
  }
}
