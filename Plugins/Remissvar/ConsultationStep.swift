import CivilTime
import FEEL
import WorkflowKit

/// Asks a unit for its view, and goes on without it when its svarstid is over.
enum ConsultationStep: Step {
  typealias Config = Consultation

  struct State: Codable, Sendable {}

  struct Output: Codable, Sendable {
    let enhet: String
    let yttrande: String?
    let svarade: Bool
  }

  private struct Answer: Decodable {
    let yttrande: String
  }

  static let descriptor = StepDescriptor(
    id: "remiss.samrad",
    title: "Hör en enhet",
    summary: """
      En enhet lämnar sina synpunkter på remissen. Har den inte svarat när dess svarstid är slut går ärendet vidare utan \
      svaret, och handläggaren får veta det.
      """,
    config: [Field("enhet", .text, title: "Enhet"), Field("svarstid", .date, title: "Enhetens svarstid")],
    output: [
      Field("enhet", .text, title: "Enhet"),
      Field("yttrande", .longText, title: "Synpunkter", required: false, given: .when("svarade", [true])),
      Field("svarade", .boolean, title: "Om enheten svarade i tid"),
    ],
    forms: [
      Form(
        "samrådssvar", title: "Svara på samråd", button: "Lämna svaret", done: "Enhetens svar är lämnat",
        fields: [Field("yttrande", .longText, title: "Enhetens synpunkter")])
    ],
    examples: [
      StepExample(
        title: "Enheten svarar",
        yaml: """
          - id: samråd
            uses: remiss.samrad
            role: enhetschef
            with: {enhet: Ekonomienheten, svarstid: 2400-01-01}
          """,
        answers: [("samrådssvar", ["yttrande": "Fördelningen ökar enhetens kostnader."])],
        output: ["enhet": "Ekonomienheten", "svarade": true, "yttrande": "Fördelningen ökar enhetens kostnader."])
    ])

  static func begin(_ config: Config, in context: StepContext) throws -> Progress<State, Output> {
    if context.today > config.svarstid { return unanswered(config) }
    let task = TaskRequest(
      form: "samrådssvar", title: "Samråd: synpunkter från \(config.enhet)", due: config.svarstid)
    return .waiting(
      State(), for: [.task("samrådssvar", task), .day("svarstid", try config.svarstid.adding(days: 1))])
  }

  static func resume(
    _ state: State, _ config: Config, on signal: Signal, in context: StepContext
  ) throws -> Progress<State, Output> {
    if case .day = signal.event { return unanswered(config) }
    let answer: Answer = try signal.decode()
    if answer.yttrande.isBlank {
      throw Refusal(
        "Svaret från \(config.enhet) är tomt.", code: "remiss.empty-answer",
        hint: "Skriv enhetens synpunkter, eller att enheten inte har några.", fields: ["yttrande": "måste fyllas i"])
    }
    return .done(Output(enhet: config.enhet, yttrande: answer.yttrande, svarade: true))
  }

  private static func unanswered(_ config: Config) -> Progress<State, Output> {
    .done(
      Output(enhet: config.enhet, yttrande: nil, svarade: false),
      also: [
        .notify(
          roles: ["handläggare"],
          text: "\(config.enhet) har inte svarat på samrådet. Svarstiden var \(config.svarstid.swedish).")
      ])
  }
}
