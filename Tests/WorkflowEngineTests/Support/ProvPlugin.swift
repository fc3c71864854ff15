import FEEL
import WorkflowKit

/// A plugin for the engine's tests: steps that ask, reckon, throw, wait and act.
struct ProvPlugin: WorkflowPlugin {
  let id = "prov"
  let title = "Prov"
  let steps: [any Step.Type] = [
    AskStep.self, ReckonStep.self, BreakStep.self, WaitStep.self, ActStep.self, PromiseStep.self,
  ]
  let effects: [any EffectHandler] = [ProvEffect.once, ProvEffect.repeatable]
  let messages = [
    MessageType("prov_svar", title: "Svar", fields: [Field("text", .text)]),
    MessageType("prov_stopp", title: "Stopp", fields: [Field("text", .text, required: false)]),
    MessageType("prov_nytt", title: "Något nytt", fields: [Field("text", .text, required: false)]),
    MessageType("prov_besked", title: "Besked", fields: [Field("text", .text)], isAnswer: true),
    MessageType("prov_aldrig", title: "Väntas aldrig", fields: []),
  ]
  let registers = [RegisterType(id: "lager", title: "Lager", fields: [Field("text", .text)])]
  let decisionTypes = [DecisionType(id: "prov.beslut", title: "Provbeslut", appeal: .legality)]
}

/// An effect as the registry knows it; the tests' worker asks the `World` instead.
struct ProvEffect: EffectHandler {
  static let once = ProvEffect(kind: "prov.skicka", isRepeatable: false)
  static let repeatable = ProvEffect(kind: "prov.upprepa", isRepeatable: true)

  let kind: String
  let retry = RetryPolicy(attempts: 3, first: 10, longest: 15)
  let isRepeatable: Bool

  func perform(_ payload: Value, in context: EffectContext) async throws -> Value { [:] }
}

/// Asks a person one thing.
enum AskStep: Step {
  struct Config: Decodable, Sendable {
    var rubrik: String?
    var konto: String?
  }
  struct State: Codable, Sendable { var nekade: Int }
  struct Output: Codable, Sendable {
    var svar: String
    var tal: Int?
    var lista: [String]?
    var av: String
  }

  static let descriptor = StepDescriptor(
    id: "prov.fraga", title: "Fråga", summary: "Frågar en människa.",
    config: [Field("rubrik", .text, required: false), Field("konto", .text, required: false)],
    // The number and the list may be missing though nothing says so: what the engine does then is tested too.
    output: [Field("svar", .text), Field("tal", .any), Field("lista", .any), Field("av", .text)],
    forms: [
      Form(
        "svar", title: "Svara", button: "Spara",
        fields: [
          Field("svar", .text), Field("tal", .integer, required: false),
          Field("lista", .list(.text), required: false),
        ])
    ])

  static func begin(_ config: Config, in context: StepContext) -> Progress<State, Output> {
    .waiting(
      State(nekade: 0),
      for: [
        .task(
          "svar",
          TaskRequest(
            form: "svar", title: config.rubrik, assignee: config.konto,
            choices: config.rubrik == "val" ? ["svar": [Choice("ja"), Choice("nej")]] : [:],
            advice: config.rubrik == "råd" ? ["Tänk efter.", "Fråga chefen."] : []))
      ])
  }

  static func resume(
    _ state: State, _ config: Config, on signal: Signal, in context: StepContext
  ) throws -> Progress<State, Output> {
    struct Answer: Decodable {
      var svar: String
      var tal: Int?
      var lista: [String]?
    }
    let answer: Answer = try signal.decode()
    if answer.svar == "fel" { throw Refusal("Svaret duger inte.", code: "prov.no") }
    if answer.svar == "trasigt" { throw StepFault("Steget gick sönder.") }
    return .done(Output(svar: answer.svar, tal: answer.tal, lista: answer.lista, av: signal.actor ?? ""))
  }
}

/// Gives back what it is given, at once, and again when an input has been corrected.
enum ReckonStep: RecalculatedStep {
  struct Config: Decodable, Sendable { var tal: Int? }
  struct Output: Codable, Sendable { var tal: Int? }

  static let descriptor = StepDescriptor(
    id: "prov.rakna", title: "Räkna", summary: "Ger tillbaka sitt tal.",
    config: [Field("tal", .integer, required: false)], output: [Field("tal", .integer, required: false)])

  static func begin(_ config: Config, in context: StepContext) -> Progress<Never, Output> {
    .done(Output(tal: config.tal))
  }

  static func recalculate(_ output: Output, _ config: Config, in context: StepContext) -> Output {
    Output(tal: config.tal)
  }
}

/// Throws until the register `lager` has a record under its key.
enum BreakStep: Step {
  struct Config: Decodable, Sendable { var nyckel: String }
  struct Output: Codable, Sendable { var text: String }

  static let descriptor = StepDescriptor(
    id: "prov.kasta", title: "Gå sönder", summary: "Går sönder tills lagret är ifyllt.",
    config: [Field("nyckel", .text)], output: [Field("text", .text)])

  static func begin(_ config: Config, in context: StepContext) throws -> Progress<Never, Output> {
    guard let record = try context.register("lager", key: config.nyckel) else {
      throw StepFault("Lagret saknar \(config.nyckel).")
    }
    return .done(Output(text: record["text"].text ?? ""))
  }
}
