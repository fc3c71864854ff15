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
    forms: [CaseAssignment.form],
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
    .waiting(OneTask(), for: [CaseAssignment.task(in: context)])
  }

  static func resume(
    _ state: OneTask, _ config: NoConfig, on signal: Signal, in context: StepContext
  ) throws -> Progress<OneTask, Output> {
    let assignment: CaseAssignment = try signal.decode()
    return .done(
      Output(handlaggare: assignment.handlaggare, registrerad: context.caseInfo.opened),
      also: try assignment.actions(in: context))
  }
}
