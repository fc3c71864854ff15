public import CivilTime
import FEEL

extension AuthorityRules {
  /// Who may decide a matter, and why, where it may correct or change an earlier decision (FL 36–39).
  ///
  /// Two things then keep it from a lower level: that level took the earlier decision, or would today take one in the
  /// matter that is changed. Neither does where the item that gives the right says who decides so: its condition then
  /// reads the fact `beslutat_av`. A change to the detriment always takes the right to revoke too, and where the right to
  /// change stands no higher it is that of the revocation's item alone. What is urgent is decided in the nämnd's place all
  /// the same (KL 6:39).
  public func explain(
    _ matter: Matter, changing earlier: AuthorityQuestion.Earlier?, on day: CivilDate
  ) -> ExplainedAnswer {
    let own = history.explain(matter, on: day)
    guard let earlier, own.answer.basis != .urgent else { return own }
    var isSaid = saysWhoDecided(own, matter, on: day)
    var answer =
      isSaid
      ? own
      : own.raised(
        to: earlier.matter.map { history.explain($0.flagged(as: matter), on: day) },
        because: "Det ärende som beslutet gäller prövas som om det avgjordes i dag.")
    if let revocation = earlier.revocation?.flagged(as: matter) {
      let revoked = history.explain(revocation, on: day)
      if !answer.answer.level.isAbove(revoked.answer.level) {
        isSaid = saysWhoDecided(revoked, revocation, on: day)
        answer = answer.replaced(
          by: revoked, because: "Att ändra beslutet till nackdel prövas som att återkalla det.")
      }
    }
    guard !isSaid, earlier.level.isAbove(answer.answer.level), answer.answer.basis != .urgent else { return answer }
    return matter.isUrgent ? inPlaceOfTheBoard(answer) ?? kept(answer, by: earlier) : kept(answer, by: earlier)
  }

  /// The reading where what a level decided is for that level to change.
  private func kept(_ answer: ExplainedAnswer, by earlier: AuthorityQuestion.Earlier) -> ExplainedAnswer {
    let level = earlier.level
    var delegates: [Delegate] = []
    if level == .committee, let id = earlier.committee {
      delegates = [Delegate(abbreviation: id, level: .committee, id: id)]
    }
    // The one who decided in the nämnd's place puts a slip of the pen right, and changes nothing.
    if level == .chair, earlier.isCorrection, let role = terms.urgentRole {
      delegates = [Delegate(abbreviation: role, level: .chair, id: role)]
    }
    let isKept = !delegates.isEmpty
    return answer.with(
      LookupAnswer(level: isKept ? level : .board, delegates: delegates, basis: .earlierDecision),
      titles: isKept ? delegates.map { terms.title(of: $0) } : [terms.boardName],
      adding: [
        "Det tidigare beslutet har \(words(level)) fattat, och ingen på en lägre nivå rättar eller ändrar det."
      ])
  }

  /// Whoever has the nämnd's task decides what cannot await those who took the earlier decision; nil where nobody has it.
  private func inPlaceOfTheBoard(_ answer: ExplainedAnswer) -> ExplainedAnswer? {
    guard let role = terms.urgentRole else { return nil }
    let delegate = Delegate(abbreviation: role, level: .chair, id: role)
    let title = terms.title(of: delegate)
    return answer.with(
      LookupAnswer(level: .chair, delegates: [delegate], basis: .urgent), titles: [title],
      adding: [
        "Ärendet är för brådskande för att vänta på nämnden, och \(terms.boardName) har gett rollen \(title) uppdraget "
          + "att besluta då (6 kap. 39 § kommunallagen)."
      ])
  }

  /// What is said to somebody who would correct or change what a higher level decided.
  func refusal(_ name: String, _ earlier: AuthorityQuestion.Earlier, _ answer: ExplainedAnswer) -> AuthorityRefusal {
    AuthorityRefusal(
      code: .higherDecision,
      message: "\(name) får inte rätta eller ändra det här beslutet, eftersom \(words(earlier.level)) har fattat det.",
      explanation: answer.explanation, hint: hint(answer), lagrum: ["KL 6:37", "FL 36–39"])
  }

  /// Whether the item that an answer stands on says whose decisions its delegate changes.
  private func saysWhoDecided(_ answer: ExplainedAnswer, _ matter: Matter, on day: CivilDate) -> Bool {
    guard let item = item(of: answer, on: day), let slot = history.slot(of: Self.decidedBy, in: matter.type),
      let condition = item.covers.first(where: { $0.type == matter.type })?.condition
    else { return false }
    return condition.slots.contains(slot)
  }

  private func words(_ level: DecisionLevel) -> String {
    switch level {
    case .delegate: "en delegat"
    case .chair: "ordföranden"
    case .committee: "ett utskott"
    case .board: terms.boardName
    }
  }

  /// The fact that says who took the decision that is changed.
  public static let decidedBy = "beslutat_av"

  /// What the fact `beslutat_av` says of a level.
  public static func decidedBy(_ level: DecisionLevel) -> String { level == .board ? "nämnden" : level.rawValue }
}

extension Matter {
  /// The matter, with what people have said of another one.
  fileprivate func flagged(as other: Matter) -> Matter {
    var matter = self
    matter.isWeighty = other.isWeighty
    matter.isTakenOver = other.isTakenOver
    matter.isUrgent = other.isUrgent
    return matter
  }
}

extension ExplainedAnswer {
  /// The reading of a change, or that of what it amounts to where a higher level decides that.
  fileprivate func raised(to other: ExplainedAnswer?, because reason: String) -> ExplainedAnswer {
    guard let other, other.answer.level.isAbove(answer.level) else { return self }
    return followed(by: other, because: reason)
  }

  /// The reading of what it amounts to, where another item or another level gives it.
  fileprivate func replaced(by other: ExplainedAnswer, because reason: String) -> ExplainedAnswer {
    item == other.item && answer.level == other.answer.level ? self : followed(by: other, because: reason)
  }

  private func followed(by other: ExplainedAnswer, because reason: String) -> ExplainedAnswer {
    ExplainedAnswer(
      answer: other.answer, titles: other.titles, item: other.item, revision: other.revision, lagrum: other.lagrum,
      reporting: other.reporting, explanation: explanation + [reason] + other.explanation)
  }

  fileprivate func with(_ answer: LookupAnswer, titles: [String], adding lines: [String]) -> ExplainedAnswer {
    ExplainedAnswer(
      answer: answer, titles: titles, item: nil, revision: revision, lagrum: lagrum, reporting: nil,
      explanation: explanation + lines)
  }
}
