import FEEL

extension AuthorityRules {
  /// What was decided at a higher level is corrected or changed at no lower one (FL 36–39), unless the item that gives the
  /// right says so: its condition then reads the fact `beslutat_av`, and holds.
  func requireLevel(
    _ level: DecisionLevel, _ name: String, _ question: AuthorityQuestion, _ answer: ExplainedAnswer
  ) throws(AuthorityRefusal) {
    guard let earlier = question.earlier, earlier.level.isAbove(level) else { return }
    if let item = item(of: answer, on: question.day), saysWhoDecided(item, question.matter) { return }
    throw AuthorityRefusal(
      code: .higherDecision,
      message: "\(name) får inte rätta eller ändra det här beslutet, eftersom \(words(earlier.level)) har fattat det.",
      explanation: answer.explanation,
      hint: "Lämna ärendet till \(earlier.level == .board ? terms.boardName : "den som fattade beslutet").",
      lagrum: ["KL 6:37", "FL 36–39"])
  }

  private func saysWhoDecided(_ item: OrderItem, _ matter: Matter) -> Bool {
    guard let slot = history.slot(of: Self.decidedBy, in: matter.type),
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
