import CivilTime
import FEEL
import WorkflowKit

/// Somebody writes a text.
enum WriteStep: Step {
  struct Config: Decodable, Sendable {
    let rubrik: String
    let tidigare: String?
  }

  struct State: Codable, Sendable {
    let begun: CivilDate
  }

  struct Output: Codable, Sendable {
    let text: String
    let skriven: CivilDate
  }

  private struct Answer: Decodable {
    let text: String
  }

  static let form = "text"

  static let descriptor = StepDescriptor(
    id: "matning.skriv", title: "Skriv", summary: "En person skriver en text.",
    config: [
      Field("rubrik", .text, title: "Rubrik"), Field("tidigare", .longText, title: "Förra texten", required: false),
    ],
    output: [Field("text", .longText, title: "Text"), Field("skriven", .date, title: "Skriven")],
    forms: [Form(form, title: "Skriv", button: "Lämna", fields: [Field("text", .longText, title: "Text")])])

  static func begin(_ config: Config, in context: StepContext) throws -> Progress<State, Output> {
    var prefill = Context()
    if let text = config.tidigare { prefill["text"] = .string(text) }
    return .waiting(
      State(begun: context.today), for: [.task(form, TaskRequest(form: form, prefill: .context(prefill)))])
  }

  static func resume(
    _ state: State, _ config: Config, on signal: Signal, in context: StepContext
  ) throws -> Progress<State, Output> {
    let answer: Answer = try signal.decode()
    return .done(Output(text: answer.text, skriven: context.today))
  }
}
