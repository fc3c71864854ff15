import CivilTime
import FEEL
import WorkflowKit

/// Gives a new case to a handläggare.
enum RegisterStep: Step {
  typealias Config = NoConfig
  typealias State = OneTask

  struct Output: Codable, Sendable {
    let handlaggare: String
    let registrerad: CivilDate

    private enum CodingKeys: String, CodingKey {
      case handlaggare = "handläggare"
      case registrerad
    }
  }

  private struct Answer: Decodable {
    let handlaggare: String
    let anteckning: String?

    private enum CodingKeys: String, CodingKey {
      case handlaggare = "handläggare"
      case anteckning
    }
  }

  private static let role = "handläggare"

  static let descriptor = StepDescriptor(
    id: "arende.registrera",
    title: "Registrera och fördela",
    summary: """
      Registratorn fördelar det nya ärendet till en handläggare. Kontot måste ha rollen handläggare i ärendets nämnd den \
      dagen, själv eller som ersättare för någon som är borta. Ärendets uppgifter för handläggare går sedan dit.
      """,
    lagrum: ["OSL 5:1", "OSL 5:2"],
    output: [
      Field("handläggare", .account, title: "Handläggare"),
      Field("registrerad", .date, title: "Dagen ärendet registrerades"),
    ],
    forms: [
      Form(
        "fördela", title: "Fördela ärendet", button: "Fördela",
        fields: [
          Field(
            "handläggare", .account, title: "Handläggare",
            help: "Den som ska handlägga ärendet. Kontot ska ha rollen handläggare i nämnden."),
          Field("anteckning", .longText, title: "Anteckning till handläggaren", required: false),
        ])
    ],
    examples: [
      StepExample(
        title: "Registratorn fördelar ärendet till en handläggare",
        yaml: """
          - id: registrera
            uses: arende.registrera
            role: registrator
          """,
        answers: [("fördela", ["handläggare": "hl1"])],
        output: ["handläggare": "hl1"])
    ])

  static func begin(_ config: NoConfig, in context: StepContext) throws -> Progress<OneTask, Output> {
    var prefill = Context()
    if let assigned = context.caseInfo.assignments[role] { prefill["handläggare"] = .string(assigned) }
    return .waiting(
      OneTask(), for: [.task("fördela", TaskRequest(form: "fördela", prefill: .context(prefill)))])
  }

  static func resume(
    _ state: OneTask, _ config: NoConfig, on signal: Signal, in context: StepContext
  ) throws -> Progress<OneTask, Output> {
    let answer: Answer = try signal.decode()
    try check(answer.handlaggare, in: context)
    var actions: [Action] = [.assign(role: role, account: answer.handlaggare)]
    if let note = answer.anteckning, !note.isBlank { actions.append(.note(note)) }
    return .done(
      Output(handlaggare: answer.handlaggare, registrerad: context.caseInfo.opened), also: actions)
  }

  private static func check(_ account: String, in context: StepContext) throws {
    let organisation = context.organisation
    let board = try context.board()
    if organisation.holds(account, role: role, in: board.id, on: context.today) { return }
    let holders = organisation.holders(of: role, in: board.id).map { "\($0.title) (\($0.id))" }
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
