import FEEL
import WorkflowKit

/// Gives what its form says, whether it has promised something else or not.
enum PromiseStep: RecalculatedStep {
  struct Config: Decodable, Sendable { var ja: Bool? }
  struct State: Codable, Sendable {}
  struct Output: Codable, Sendable {
    var utfall: String
    var dag: String?
  }
  private struct Answer: Decodable {
    var utfall: String
    var dag: String?
    var vänta: Bool?
  }

  private static let choices = FieldType.choice([Choice("ja"), Choice("nej")])

  static let descriptor = StepDescriptor(
    id: "prov.lova", title: "Lova", summary: "Lovar en dag vid ja.", config: [Field("ja", .boolean, required: false)],
    output: [Field("utfall", choices), Field("dag", .text, required: false, given: .when("utfall", ["ja"]))],
    forms: [
      Form(
        "svar", title: "Svara", button: "Spara",
        fields: [
          Field("utfall", choices), Field("dag", .text, required: false), Field("vänta", .boolean, required: false),
        ])
    ])

  static func begin(_ config: Config, in context: StepContext) -> Progress<State, Output> {
    .waiting(State(), for: [.task("svar", TaskRequest(form: "svar"))])
  }

  static func resume(
    _ state: State, _ config: Config, on signal: Signal, in context: StepContext
  ) throws -> Progress<State, Output> {
    let answer: Answer = try signal.decode()
    let output = Output(utfall: answer.utfall, dag: answer.dag)
    guard answer.vänta == true else { return .done(output) }
    return .waiting(state, for: [.task("svar", TaskRequest(form: "svar"))], also: [try .report(output)])
  }

  static func recalculate(_ output: Output, _ config: Config, in context: StepContext) -> Output {
    config.ja == true ? Output(utfall: "ja", dag: nil) : output
  }
}
