public import CivilTime
public import FEEL
public import WorkflowKit

/// Lets the nämnd decide everything: what holds where there is no delegation order (KL 6:37, no delegation without one).
public struct BoardAuthorizer: Authorizer {
  /// An authoriser that always answers the nämnd.
  public init() {}

  /// The nämnd, whatever the matter.
  public func lookup(_ decisionType: String, facts: Value, board: Board, on day: CivilDate) -> AuthorityAnswer {
    AuthorityAnswer(
      level: .nämnd, organ: board.id, role: nil, item: nil, revision: nil,
      explanation: [
        "Ingen delegationsordning är inlagd för \(board.name). Därför beslutar nämnden själv (\(decisionType))."
      ])
  }

  /// The nämnd's right, where it is the nämnd that has decided, at a meeting that has been.
  ///
  /// - Throws: `Refusal` where anyone else would decide, or the meeting has not been yet.
  public func authorise(
    _ request: DecisionRequest, board: Board, actor: String, organisation: Organisation, on day: CivilDate
  ) throws -> AuthorityRecord {
    let answer = lookup(request.type, facts: request.facts, board: board, on: day)
    switch request.decider {
    case .body(let organ, let meeting, let paragraph):
      guard organ == board.id else {
        throw Refusal(
          "\(organ) kan inte besluta i det här ärendet. \(board.name) beslutar.", code: "decision.wrong-body",
          hint: "Anmäl ärendet till \(board.name).", lagrum: ["KL 6:37"])
      }
      guard meeting <= day else {
        throw Refusal(
          "Sammanträdet \(meeting.swedish) har inte varit än.", code: "decision.before-meeting",
          hint: "Registrera beslutet när nämnden har sammanträtt.")
      }
      return AuthorityRecord(
        decider: organ, level: .nämnd, role: nil, item: nil, revision: nil,
        explanation: answer.explanation + ["\(board.name) beslutade \(meeting.swedish) § \(paragraph)."])
    case .actor:
      throw Refusal(
        "Du kan inte besluta i det här ärendet. " + answer.explanation.joined(separator: " "),
        code: "decision.not-delegated", hint: "Lämna ärendet till \(board.name).", lagrum: ["KL 6:37"])
    }
  }
}
