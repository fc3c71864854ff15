import CaseStore
import CivilTime
import FEEL
import WorkflowDefinitions
import WorkflowKit

/// What a decision is about that corrects or changes an earlier one.
extension Execution {
  /// The earlier decision that a later one points to; that one stands as it was signed.
  ///
  /// - Throws: `Refusal` where the case has none of that number.
  func changed(_ change: DecisionChange?) throws -> ChangedDecision? {
    guard let change else { return nil }
    guard let earlier = state.earlier(change.decision) else {
      throw Refusal(
        "Ärendet har inget beslut nr \(change.decision) att ändra.", code: "decision.no-earlier",
        hint: "Besluten visas med ordning case show \(state.dnr).")
    }
    let isCorrection = change.kind == .correction
    return ChangedDecision(
      earlier: earlier, isCorrection: isCorrection, matter: isCorrection ? nil : try matter(of: earlier),
      ground: change.leavesItAsItIs ? change.proposed ?? change.ground : change.ground)
  }

  /// Who may decide a matter of the case today, and why.
  ///
  /// - Throws: `Refusal` where the facts are not those of the decision type; `StepFault` where the nämnd is not there.
  func answer(_ type: String, facts: Value, changing change: DecisionChange? = nil) throws -> AuthorityAnswer {
    // That there is no such decision is told to whoever takes this one.
    let isThere = change.map { state.earlier($0.decision) != nil } ?? false
    let changed = isThere ? try changed(change) : nil
    return try environment.authorizer.lookup(
      type, facts: facts.isNull ? .context(Context()) : facts, changing: changed,
      reserved: reserved(changing: changed), board: board(), on: today)
  }

  func board() throws -> Board {
    guard let board = environment.organisation.board(state.unit) else {
      throw StepFault("Nämnden \(state.unit) finns inte i organisationen.")
    }
    return board
  }

  /// The step that took the first decision in a matter, with its scope; nil where that lies in a called process or a round
  /// that is over.
  func origin(of earlier: EarlierDecision) throws -> (node: StepNode, scope: String)? {
    guard let first = state.decided.first(where: { $0.number == earlier.first }), let scope = state.scopes[first.scope],
      let node = try workflow(of: scope).node(first.step)
    else { return nil }
    return (node, first.scope)
  }

  /// The matter that a decision is about as it stands today: what its step would ask now, or what was asked then where the
  /// step is no longer there.
  private func matter(of earlier: EarlierDecision) throws -> ChangedDecision.Matter? {
    if let (node, scope) = try origin(of: earlier), let fields = decisionFields(of: node),
      let type = try evaluate(fields.type, of: node, in: scope).text
    {
      return ChangedDecision.Matter(type: type, facts: try evaluate(fields.facts, of: node, in: scope))
    }
    var recorded: OpenedEvent?
    try CaseHistory.forEach(of: .caseStream(state.id), tx) { event in
      if event.type == EventType.decided.rawValue, event.structural["number"].integer == earlier.first {
        recorded = event
      }
    }
    guard let recorded, let type = recorded.structural["type"].text else { return nil }
    // The facts of an avvisning are its own: those of the matter are then not known, and what hangs on them is the nämnd's.
    if let main = recorded.structural["main"].text { return ChangedDecision.Matter(type: main, facts: [:]) }
    return ChangedDecision.Matter(type: type, facts: recorded.personal["facts"])
  }
}
