public import CivilTime
public import FEEL
public import WorkflowKit

/// Lets the nämnd decide everything: what holds where there is no delegation order (KL 6:37, no delegation without one).
public struct BoardAuthorizer: Authorizer {
  /// An authoriser that always answers the nämnd.
  public init() {}

  /// None: there is no catalogue.
  public func decisionType(_ id: String, on day: CivilDate) -> DecisionType? { nil }

  /// The nämnd, whatever the matter.
  public func lookup(
    _ decisionType: String, facts: Value, changing changed: ChangedDecision?, reserved: Set<Reservation>, board: Board,
    on day: CivilDate
  ) -> AuthorityAnswer {
    Self.answer(
      board, "Ingen delegationsordning är inlagd för \(board.name). Därför beslutar nämnden själv (\(decisionType)).")
  }

  /// The nämnd's right, where it is the nämnd that has decided, at a meeting that has been.
  ///
  /// - Throws: `Refusal` where anyone else would decide, or the meeting has not been yet.
  public func authorise(_ request: DecisionRequest, in matter: AuthorityCase) throws -> AuthorityRecord {
    try Self.authorise(
      request, in: matter,
      lookup(
        request.type, facts: request.facts, changing: matter.changed, reserved: matter.reserved, board: matter.board,
        on: matter.day))
  }

  /// The answer that the nämnd decides, with the reason.
  static func answer(_ board: Board, _ reason: String) -> AuthorityAnswer {
    AuthorityAnswer(
      level: .nämnd, organ: board.id, role: nil, item: nil, revision: nil, explanation: [reason])
  }

  /// The nämnd's right where nothing is delegated.
  static func authorise(
    _ request: DecisionRequest, in matter: AuthorityCase, _ answer: AuthorityAnswer
  ) throws -> AuthorityRecord {
    let board = matter.board
    try request.requireNoParty(board)
    switch request.decider {
    case .body(let organ, let meeting, let paragraph):
      guard organ == board.id else {
        throw Refusal(
          "\(organ) kan inte besluta i det här ärendet. \(board.name) beslutar.", code: "decision.wrong-body",
          hint: "Anmäl ärendet till \(board.name).", lagrum: ["KL 6:37"])
      }
      try request.requireMeeting(of: organ, on: meeting, in: matter)
      return AuthorityRecord(
        decider: organ, level: .nämnd, role: nil, item: nil, revision: nil,
        explanation: answer.explanation + ["\(board.name) beslutade \(meeting.swedish) § \(paragraph)."])
    case .actor:
      throw Refusal(
        "Du kan inte besluta i det här ärendet.", code: "decision.not-delegated",
        hint: "Lämna ärendet till \(board.name).", lagrum: ["KL 6:37"], reasons: answer.explanation)
    }
  }
}
