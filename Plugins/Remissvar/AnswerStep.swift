import CivilTime
import FEEL
import WorkflowKit

/// Makes the answer of what the nämnd has decided, and says what is to be sent.
enum AnswerStep: Step {
  typealias Config = AnswerConfig

  struct State: Codable, Sendable {}

  struct Output: Codable, Sendable {
    let handlingar: [Int]
    let opinionNumber: Int?

    private enum CodingKeys: String, CodingKey {
      case handlingar
      case opinionNumber = "yttrande_nr"
    }
  }

  private struct Adopted: Decodable {
    let yttrande: String?
  }

  static let descriptor = StepDescriptor(
    id: "remiss.svar",
    title: "Gör svaret av beslutet",
    summary: """
      Skriver yttrandet som nämnden har beslutat det. Vid bifall är det förslaget, ord för ord. Vid ändring fyller en \
      person i den antagna texten, eller lämnar den tom om protokollsutdraget är svaret. Vid avslag blir det inget \
      yttrande. Handlingar säger vad som ska skickas: yttrandet, protokollsutdraget, och vid ändring tjänsteskrivelsen \
      om yttrandet inte återger hela förslaget.
      """,
    config: AnswerConfig.fields,
    output: [
      Field("handlingar", .list(.integer), title: "Handlingar att skicka"),
      Field("yttrande_nr", .integer, title: "Yttrandets nummer", required: false),
    ],
    forms: [
      Form(
        "svar", title: "Skriv yttrandet som nämnden beslutade det", button: "Spara yttrandet",
        done: "Yttrandet är sparat",
        fields: [
          Field(
            "yttrande", .longText, title: "Yttrandet", required: false,
            help: "Förslaget står här från början: ändra till det som nämnden antog. Töm fältet om nämnden inte antog "
              + "något yttrande. Då skickas bara protokollsutdraget och tjänsteskrivelsen.")
        ])
    ],
    examples: [
      StepExample(
        title: "Nämnden antar ett annat yttrande än förslaget",
        yaml: """
          - id: svar
            uses: remiss.svar
            role: nämndsekreterare
            with:
              utfall: ändring
              titel: Schablonfördelningar ensamkommande
              yttrande: Nämnden tillstyrker förslaget.
              paragraf: § 20
              dag: 2018-03-21
              organ: socialnämnden
              mottagare: Kommunledningsförvaltningen
              beslut: Socialnämnden avstyrker förslaget.
              protokollsutdrag_nr: 5
              tjänsteskrivelse_nr: 3
          """,
        answers: [("svar", ["yttrande": "Nämnden avstyrker förslaget."])],
        output: ["handlingar": [1, 5, 3], "yttrande_nr": 1])
    ])

  static func begin(_ config: Config, in context: StepContext) throws -> Progress<State, Output> {
    switch config.outcome {
    case .approval: return try answered(config.draft, config, in: context)
    case .rejection: return .done(Output(handlingar: [config.extract], opinionNumber: nil))
    case .change:
      let advice = config.decision?.unlessBlank.map { ["Nämnden beslutade \(config.paragraf): \($0)"] } ?? []
      return .waiting(
        State(),
        for: [
          .task(
            "svar", TaskRequest(form: "svar", prefill: ["yttrande": .string(config.draft)], advice: advice))
        ])
    }
  }

  static func resume(
    _ state: State, _ config: Config, on signal: Signal, in context: StepContext
  ) throws -> Progress<State, Output> {
    let adopted: Adopted = try signal.decode()
    return try answered(adopted.yttrande?.unlessBlank, config, in: context)
  }

  private static func answered(
    _ text: String?, _ config: Config, in context: StepContext
  ) throws -> Progress<State, Output> {
    let document = try text.map { try AnswerDocument(config: config, context: context).drawn($0) }
    var sent = [document?.number, config.extract].compactMap(\.self)
    if text?.contains(config.draft) != true { sent.append(config.proposal) }
    return .done(
      Output(handlingar: sent, opinionNumber: document?.number), also: document.map { [.document($0)] } ?? [])
  }
}
