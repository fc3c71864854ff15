import CivilTime

/// Says by what right somebody decides a matter, or why they may not. Pure: all that counts is in the question.
public struct AuthorityRules: Sendable {
  let history: DelegationHistory
  let staff: Staff
  let terms: OrderTerms

  /// The rules for a nämnd.
  public init(history: DelegationHistory, staff: Staff, terms: OrderTerms) {
    self.history = history
    self.staff = staff
    self.terms = terms
  }

  /// The right by which a decision is taken.
  ///
  /// - Throws: `AuthorityRefusal` with the rule that stops it and the reading of the order.
  public func authorise(_ question: AuthorityQuestion) throws(AuthorityRefusal) -> Authority {
    let answer = explain(question.matter, changing: question.earlier, on: question.day)
    if question.isBoardParty {
      throw AuthorityRefusal(
        code: .boardIsParty,
        message: "\(terms.boardName) är kommunens part i ärendet och får därför inte besluta i det.",
        explanation: answer.explanation, hint: "Lämna ärendet till den nämnd som kan pröva det.", lagrum: ["KL 6:7"])
    }
    switch question.decider {
    case .account(let account): return try person(account, question, answer)
    case .committee(let id): return try committee(id, question, answer)
    case .board: return board(question, answer)
    }
  }

  // MARK: - Bodies

  private func committee(
    _ id: String, _ question: AuthorityQuestion, _ answer: ExplainedAnswer
  ) throws(AuthorityRefusal) -> Authority {
    let name = terms.committees[id] ?? id
    let answer = withoutUrgency(question, answer)
    guard answer.answer.delegates.contains(where: { $0.level == .committee && $0.id == id }) else {
      if let earlier = question.earlier, answer.answer.basis == .earlierDecision {
        throw refusal(name.asSentenceStart, earlier, answer)
      }
      throw AuthorityRefusal(
        code: .notDelegate, message: "\(name.asSentenceStart) kan inte besluta i det här ärendet.",
        explanation: answer.explanation, hint: hint(answer), lagrum: ["KL 6:37"])
    }
    return Authority(
      decider: id, level: .committee, role: nil, standsInFor: nil, passedOnBy: nil, isStandIn: false,
      employer: nil, item: answer.item, revision: answer.revision, isUrgent: false, nextMeeting: nil,
      explanation: answer.explanation + ["\(name.asSentenceStart) beslutade vid sammanträdet \(question.day)."])
  }

  /// What holds when the utskott meets after all: its own items, unless they say that they do not hold when urgent.
  private func withoutUrgency(_ question: AuthorityQuestion, _ answer: ExplainedAnswer) -> ExplainedAnswer {
    guard answer.answer.basis == .urgent else { return answer }
    var matter = question.matter
    matter.isUrgent = false
    let calm = explain(matter, changing: question.earlier, on: question.day)
    return item(of: calm, on: question.day)?.holdsWhenUrgent == true ? calm : answer
  }

  /// The item that an answer stands on.
  func item(of answer: ExplainedAnswer, on day: CivilDate) -> OrderItem? {
    guard let index = answer.answer.item, let revision = history.revision(on: day) else { return nil }
    return revision.items[index]
  }

  /// The nämnd may always decide, also what it has delegated.
  private func board(_ question: AuthorityQuestion, _ answer: ExplainedAnswer) -> Authority {
    let takenOver = answer.answer.level == .board ? [] : ["\(terms.boardName) har tagit över ärendet (KL 6:37)."]
    return Authority(
      decider: terms.board, level: .board, role: nil, standsInFor: nil, passedOnBy: nil, isStandIn: false,
      employer: nil, item: nil, revision: answer.revision, isUrgent: false, nextMeeting: nil,
      explanation: answer.explanation + takenOver + ["\(terms.boardName) beslutade vid sammanträdet \(question.day)."])
  }

  /// Who decides instead.
  func hint(_ answer: ExplainedAnswer) -> String {
    switch answer.answer.level {
    case .board: "Lämna ärendet till \(terms.boardName)."
    case .committee: "Lämna ärendet till \(answer.titles.joined(separator: " eller ")), som beslutar vid sammanträde."
    case .delegate, .chair: "Lämna ärendet till någon med rollen \(answer.titles.joined(separator: " eller "))."
    }
  }
}
