import FEEL
import WorkflowKit

/// Somebody reviews the text.
enum ReviewStep: Step {
  struct Config: Decodable, Sendable {
    let text: String
  }

  struct State: Codable, Sendable {
    let length: Int
  }

  struct Output: Codable, Sendable {
    let klart: Bool
    let kommentar: String?
  }

  static let form = "granskning"

  static let descriptor = StepDescriptor(
    id: "matning.granska", title: "Granska", summary: "En person granskar texten.",
    config: [Field("text", .longText, title: "Text")],
    output: [
      Field("klart", .boolean, title: "Klart"), Field("kommentar", .longText, title: "Kommentar", required: false),
    ],
    forms: [
      Form(
        form, title: "Granska", button: "Lämna",
        fields: [
          Field("klart", .boolean, title: "Klart"),
          Field("kommentar", .longText, title: "Kommentar", required: false),
        ])
    ])

  static func begin(_ config: Config, in context: StepContext) throws -> Progress<State, Output> {
    .waiting(State(length: config.text.count), for: [.task(form, TaskRequest(form: form))])
  }

  static func resume(
    _ state: State, _ config: Config, on signal: Signal, in context: StepContext
  ) throws -> Progress<State, Output> {
    .done(try signal.decode())
  }
}
