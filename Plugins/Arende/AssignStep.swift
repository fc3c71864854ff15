import FEEL
import WorkflowKit

/// Gives a case to another handläggare.
enum AssignStep: Step {
  typealias Config = NoConfig
  typealias State = OneTask

  struct Output: Codable, Sendable {
    let handlaggare: String

    private enum CodingKeys: String, CodingKey {
      case handlaggare = "handläggare"
    }
  }

  static let descriptor = StepDescriptor(
    id: "arende.fordela",
    title: "Fördela om ärendet",
    summary: """
      Ärendet ges till en annan handläggare. Nya uppgifter för handläggare går dit; de som redan finns omfördelas var för \
      sig.
      """,
    output: [Field("handläggare", .account, title: "Handläggare")],
    forms: [CaseAssignment.form],
    examples: [
      StepExample(
        title: "Ärendet går över till en annan handläggare",
        yaml: """
          - id: fördelning
            uses: arende.fordela
            role: enhetschef
          """,
        answers: [("fördela", ["handläggare": "hl2", "anteckning": "Tar över från i dag."])],
        output: ["handläggare": "hl2"])
    ])

  static func begin(_ config: NoConfig, in context: StepContext) throws -> Progress<OneTask, Output> {
    .waiting(OneTask(), for: [CaseAssignment.task(in: context)])
  }

  static func resume(
    _ state: OneTask, _ config: NoConfig, on signal: Signal, in context: StepContext
  ) throws -> Progress<OneTask, Output> {
    let assignment: CaseAssignment = try signal.decode()
    return .done(Output(handlaggare: assignment.handlaggare), also: try assignment.actions(in: context))
  }
}
