import CivilTime
import FEEL
import WorkflowKit

/// Waits for a message, a day or an effect, by its configuration.
enum WaitStep: Step {
  struct Config: Decodable, Sendable {
    var dag: CivilDate?
    var effekt: String?
    var meddelande: Bool?
    /// Whether the message is an answer to it.
    var besked: Bool?
    var vidAvbrott: String?
    /// Where the effect goes; a corrected one goes there instead.
    var till: String?
    /// Whether it stops waiting for an effect whose outcome is unknown.
    var slutarVänta: Bool?
  }
  struct State: Codable, Sendable { var väntar: String }
  struct Output: Codable, Sendable {
    var hur: String
    var text: String?
  }

  static let descriptor = StepDescriptor(
    id: "prov.vanta", title: "Vänta", summary: "Väntar på något.",
    config: [
      Field("dag", .date, required: false), Field("effekt", .text, required: false),
      Field("meddelande", .boolean, required: false),
      Field("besked", .boolean, required: false), Field("vidAvbrott", .text, required: false),
      Field("slutarVänta", .boolean, required: false), Field("till", .text, required: false),
    ],
    output: [Field("hur", .text), Field("text", .text, required: false)],
    forms: [Form("utred", title: "Utred", button: "Spara", fields: [Field("hände", .boolean)])],
    messages: ["prov_svar", "prov_besked"], effects: ["prov.skicka", "prov.upprepa"])

  static func begin(_ config: Config, in context: StepContext) -> Progress<State, Output> {
    var waits: [Wait] = []
    var actions: [Action] = []
    if config.meddelande == true { waits.append(.message("svar", type: "prov_svar")) }
    if config.besked == true { waits.append(.message("besked", type: "prov_besked")) }
    if let day = config.dag { waits.append(.day("dag", day)) }
    if let kind = config.effekt {
      waits.append(.effect("utskick"))
      let payload: Value = ["till": .string(config.till ?? "akten")]
      actions.append(.effect(EffectRequest(key: "utskick", kind: kind, payload: payload)))
    }
    return .waiting(State(väntar: config.vidAvbrott ?? ""), for: waits, also: actions)
  }

  static func resume(
    _ state: State, _ config: Config, on signal: Signal, in context: StepContext
  ) throws -> Progress<State, Output> {
    switch signal.event {
    case .message(_, let payload):
      if payload["text"].text == "fel" { throw Refusal("Beskedet duger inte.", code: "prov.bad-message") }
      if payload["text"].text == "trasigt" { throw StepFault("Svaret gick inte att läsa.") }
      return .done(Output(hur: "meddelande", text: payload["text"].text))
    case .day(let day): return .done(Output(hur: "dag", text: day.description))
    case .effect(.succeeded(let receipt)): return .done(Output(hur: "gick", text: receipt["kvitto"].text))
    case .effect(.failed(let reason)): return .done(Output(hur: "misslyckades", text: reason))
    case .effect(.skipped(let reason)): return .done(Output(hur: "hoppades över", text: reason))
    case .effect(.unknown(let reason)):
      return .waiting(
        state,
        for: [.task("utred", TaskRequest(form: "utred"))] + (config.slutarVänta == true ? [] : [.effect("utskick")]),
        also: [.notify(roles: ["handläggare"], text: "Oviss: \(reason)")])
    case .task(_, let values, _):
      let happened = values["hände"].boolean ?? false
      return .done(
        Output(hur: happened ? "bekräftad" : "gavs upp"),
        also: [.settle(effect: "utskick", happened: happened, reason: "Någon har frågat.")])
    }
  }

  static func revise(_ state: State, _ config: Config, in context: StepContext) -> Progress<State, Output>? {
    guard let till = config.till, let kind = config.effekt else { return nil }
    let request = EffectRequest(key: "utskick", kind: kind, payload: ["till": .string(till)])
    return .waiting(state, for: [.effect("utskick")], also: [.withdraw(effect: "utskick"), .effect(request)])
  }

  static func cancel(_ state: State, in context: StepContext) -> [Action] {
    state.väntar.isEmpty ? [] : [.note(state.väntar)]
  }
}
