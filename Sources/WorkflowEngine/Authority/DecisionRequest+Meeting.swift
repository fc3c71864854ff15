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
        "Sammanträdet \(meeting.swedish) har inte varit än.", code: "decision.before-meeting",
        hint: "Registrera beslutet när nämnden har sammanträtt.")
    }
    guard let present, let body = matter.organisation.body(organ), body.isQuorate(present: present) == false else {
      return
    }
    throw Refusal(
      "\(body.name) var inte beslutför: \(present) av \(body.members ?? 0) ledamöter deltog.",
      code: "decision.not-quorate",
      hint: "Fler än hälften måste delta. Kontrollera antalet, eller ta upp ärendet vid ett nytt sammanträde.",
      lagrum: ["KL 6:27"])
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
