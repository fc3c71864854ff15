import CivilTime
import FEEL
import WorkflowKit

/// The form in which a case is given to a handläggare, and what follows from it.
struct CaseAssignment: Decodable {
  let handlaggare: String
  let anteckning: String?

  private enum CodingKeys: String, CodingKey {
    case handlaggare = "handläggare"
    case anteckning
  }

  private static let role = "handläggare"

  static let form = Form(
    "fördela", title: "Fördela ärendet", button: "Fördela", done: "Ärendet är fördelat",
    fields: [
      Field(
        "handläggare", .account, title: "Handläggare",
        help: "Den som ska handlägga ärendet. Kontot ska ha rollen handläggare i nämnden.", names: .holder(of: role)),
      Field("anteckning", .longText, title: "Anteckning till handläggaren", required: false),
    ])

  /// The task, with the handläggare the case already has.
  static func task(in context: StepContext) -> Wait {
    var prefill = Context()
    if let assigned = context.caseInfo.assignments[role] { prefill["handläggare"] = .string(assigned) }
    return .task("fördela", TaskRequest(form: "fördela", prefill: .context(prefill)))
  }

  /// Gives the case to the account, with the note.
  ///
  /// - Throws: `Refusal` where the account does not hold the role in the case's nämnd on the day.
  func actions(in context: StepContext) throws -> [Action] {
    try check(in: context)
    let assign = Action.assign(role: CaseAssignment.role, account: handlaggare)
    guard let anteckning, !anteckning.isBlank else { return [assign] }
    return [assign, .note(anteckning)]
  }

  private func check(in context: StepContext) throws {
    let account = handlaggare
    let organisation = context.organisation
    let board = try context.board()
    if organisation.holds(account, role: CaseAssignment.role, in: board.id, on: context.today) { return }
    let holders = organisation.holders(of: CaseAssignment.role, in: board.id).map { "\($0.title) (\($0.id))" }
    let hint =
      holders.isEmpty
      ? "Ingen har rollen handläggare i \(board.name). Ge ett konto rollen i organisation.yaml."
      : "Välj \(holders.joined(separator: ", ")), eller ge kontot rollen i organisation.yaml."
    guard let holder = organisation.accounts[account] else {
      throw Refusal(
        "Ärendet \(context.caseInfo.dnr) kan inte fördelas till \"\(account)\": kontot finns inte.",
        code: "arende.unknown-account", hint: hint, fields: ["handläggare": "kontot finns inte"])
    }
    throw Refusal(
      "Ärendet \(context.caseInfo.dnr) kan inte fördelas till \(holder.title): kontot har inte rollen handläggare i "
        + "\(board.name) \(context.today.swedish).",
      code: "arende.not-handlaggare", hint: hint, fields: ["handläggare": "har inte rollen handläggare"])
  }
}
