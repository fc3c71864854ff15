import FEEL
import WorkflowKit

/// A plugin whose step does not keep what it promises.
struct ForgetfulPlugin: WorkflowPlugin {
  let id = "prov"
  let title = "Prov"
  let steps: [any Step.Type] = [ForgetStep.self]
}

/// Promises a day and forgets it.
enum ForgetStep: Step {
  struct Config: Decodable, Sendable {}

  static let descriptor = StepDescriptor(
    id: "prov.glom", title: "Glöm", summary: "Glömmer dagen.",
    output: [
      Field("utfall", .choice([Choice("ja"), Choice("nej")])),
      Field("dag", .date, required: false, given: .when("utfall", ["ja"])),
    ],
    examples: [StepExample(title: "Ja", yaml: "id: glöm\nuses: prov.glom\nwith: {}", output: ["utfall": "ja"])])

  static func begin(_ config: Config, in context: StepContext) throws -> Progress<Never, Value> {
    .done(["utfall": "ja"])
  }
}
