public import CivilTime
public import FEEL
public import WorkflowKit

/// Says who may decide, and stops who may not. Pure: everything it may look at is given to it.
public protocol Authorizer: Sendable {
  /// Who may decide a matter of a nämnd on a day.
  func lookup(_ decisionType: String, facts: Value, board: Board, on day: CivilDate) -> AuthorityAnswer

  /// The right by which a decision is taken.
  ///
  /// - Throws: `Refusal` with the explanation where the decider has no right to.
  func authorise(
    _ request: DecisionRequest, board: Board, actor: String, organisation: Organisation, on day: CivilDate
  ) throws -> AuthorityRecord
}
