import CivilTime
import FEEL
import WorkflowKit

/// A person's step that asks the engine for whatever its form says.
enum ActStep: Step {
  struct Config: Decodable, Sendable {
    var typ: String?
    var fakta: Value?
    /// The number of the decision that this one corrects.
    var rättar: Int?
  }
  struct State: Codable, Sendable { var gånger: Int }
  struct Output: Codable, Sendable {
    var gånger: Int
    var nummer: Int?
    var handling: Int?
  }
  struct Answer: Decodable {
    var effekt: String?
    var handling: String?
    var register: String?
    var serie: String?
    var beslut: String?
    var mottagare: String?
    var tilldela: String?
    var fortsätt: Bool?
    var ändra: String?
    var jävig: String?
    /// The outcome of the decision, where it is another word than who decides.
    var utfall: String?
    /// The day of the meeting at which it was decided; today where nil.
    var sammanträde: CivilDate?
    /// Why the matter is kept with the nämnd from now on, or `lämnas tillbaka`.
    var förbehåll: String?
  }

  static let descriptor = StepDescriptor(
    id: "prov.gor", title: "Gör", summary: "Gör det som formuläret säger.",
    config: [
      Field("typ", .text, required: false), Field("fakta", .any, required: false),
      Field("rättar", .integer, required: false),
    ],
    output: [
      Field("gånger", .integer), Field("nummer", .integer, required: false),
      Field("handling", .integer, required: false),
    ],
    forms: [
      Form(
        "gör", title: "Gör", button: "Gör",
        fields: [
          Field("effekt", .text, required: false), Field("handling", .text, required: false),
          Field("register", .text, required: false), Field("serie", .text, required: false),
          Field("beslut", .text, required: false), Field("mottagare", .text, required: false),
          Field("tilldela", .account, required: false), Field("fortsätt", .boolean, required: false),
          Field("ändra", .text, required: false), Field("jävig", .account, required: false),
          Field("utfall", .text, required: false),
          Field("sammanträde", .date, required: false), Field("förbehåll", .text, required: false),
        ])
    ],
    effects: ["prov.skicka", "prov.upprepa"], decides: DecisionFields(type: "typ", facts: "fakta"))

  static func begin(_ config: Config, in context: StepContext) -> Progress<State, Output> {
    .waiting(State(gånger: 0), for: [.task("gör", TaskRequest(form: "gör"))])
  }

  static func resume(
    _ state: State, _ config: Config, on signal: Signal, in context: StepContext
  ) throws -> Progress<State, Output> {
    let answer: Answer = try signal.decode()
    var output = Output(gånger: state.gånger + 1)
    var actions: [Action] = []
    if let kind = answer.effekt {
      actions.append(.effect(EffectRequest(key: "e\(output.gånger)", kind: kind, payload: ["till": "akten"])))
    }
    if let title = answer.handling {
      let number = try context.takeDocumentNumber()
      output.handling = number
      actions.append(
        .document(
          NewDocument(
            number: number, title: title, direction: .drawnUp, day: context.today, content: Array(title.utf8))))
    }
    if let key = answer.register { actions.append(.register(name: "lager", key: key, value: ["text": .string(key)])) }
    if let series = answer.serie { output.nummer = try context.takeNumber(in: series) }
    if let outcome = answer.beslut {
      var request = DecisionRequest(
        type: config.typ ?? "prov.beslut", facts: config.fakta ?? [:], outcome: answer.utfall ?? outcome,
        text: "Nämnden beslutar.",
        decider: outcome == "själv"
          ? .actor : .body(organ: context.caseInfo.unit, meeting: answer.sammanträde ?? context.today, paragraph: 7))
      request.changes = config.rättar.map { DecisionChange(of: $0, .correction) }
      actions.append(.decide(request))
    }
    if let receiver = answer.mottagare {
      actions.append(
        .message(
          OutgoingMessage(
            receiver: receiver, type: "prov_svar", payload: ["text": .string("från \(context.caseInfo.dnr)")])))
    }
    if let account = answer.tilldela { actions.append(.assign(role: context.role ?? "", account: account)) }
    if let account = answer.jävig { actions.append(.disqualify(account: account, ground: "är part")) }
    if let reason = answer.förbehåll {
      actions.append(Reservation(rawValue: reason).map { Action.reserve($0) } ?? .giveBack)
    }
    if let day = answer.ändra {
      actions.append(.amend(input: "senast", to: .string(day), reason: "Så blev det."))
    }
    guard answer.fortsätt == true else { return .done(output, also: actions) }
    return .waiting(
      State(gånger: output.gånger), for: [.task("gör", TaskRequest(form: "gör"))], also: actions + [try .report(output)]
    )
  }
}
