public import CivilTime
public import FEEL
public import WorkflowKit

/// Says who may decide, and stops who may not. Pure: everything it may look at is given to it.
public protocol Authorizer: Sendable {
  /// A decision type as it is on a day; nil where the authoriser knows none of that name.
  func decisionType(_ id: String, on day: CivilDate) -> DecisionType?

  /// Who may decide a matter of a nämnd on a day.
  ///
  /// - Parameters:
  ///   - changed: The decision that would be corrected or changed; nil where none would.
  ///   - reserved: Why the matter is kept with the nämnd; empty where it is not.
  /// - Throws: `Refusal` where the facts are not those of the decision type.
  func lookup(
    _ decisionType: String, facts: Value, changing changed: ChangedDecision?, reserved: Set<Reservation>, board: Board,
    on day: CivilDate
  ) throws -> AuthorityAnswer

  /// The right by which a decision is taken.
  ///
  /// - Throws: `Refusal` with the explanation where the decider has no right to.
  func authorise(_ request: DecisionRequest, in matter: AuthorityCase) throws -> AuthorityRecord

  /// The paragraphs (§§) of a calendar year under which a nämnd has adopted the rules that are followed here. They stand
  /// in the same protocols as what it decides in cases.
  func paragraphs(adoptedBy board: String, in year: Int) -> [Int]
}

extension Authorizer {
  /// None: the rules are nobody's decisions.
  public func paragraphs(adoptedBy board: String, in year: Int) -> [Int] { [] }
}
