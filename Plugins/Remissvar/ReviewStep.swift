import FEEL
import WorkflowKit

/// A chef reads the draft and lets it go on or sends it back.
enum ReviewStep: Step {
  struct Config: Decodable, Sendable {
    let underlag: [Int]?
  }

  struct State: Codable, Sendable {}

  struct Output: Codable, Sendable {
    let utfall: String
    let kommentar: String?
    /// The documents that were reviewed.
    var underlag: [Int]?
  }

  static let descriptor = StepDescriptor(
    id: "remiss.granska",
    title: "Granska förslaget",
    summary: """
      En chef läser förslaget till yttrande och tjänsteskrivelsen och godkänner dem eller skickar tillbaka dem med en \
      kommentar om vad som ska ändras.
      """,
    config: [Field("underlag", .list(.document), title: "Handlingar att granska", required: false)],
    output: [
      Field("utfall", .choice(outcomes), title: "Utfall"),
      Field("kommentar", .longText, title: "Kommentar", required: false, given: .when("utfall", ["åter"])),
      Field("underlag", .list(.integer), title: "Handlingarna som granskades", required: false),
    ],
    forms: [
      Form(
        "granskning", title: "Granska förslaget", button: "Spara granskningen", done: "Granskningen är sparad",
        fields: [
          Field("utfall", .choice(outcomes), title: "Vad blir det?"),
          Field(
            "kommentar", .longText, title: "Kommentar", required: false,
            help: "Behövs när förslaget går tillbaka. Skriv vad som ska ändras."),
        ])
    ],
    examples: [
      StepExample(
        title: "Förslaget går tillbaka till handläggaren",
        yaml: """
          - id: granskning
            uses: remiss.granska
            role: enhetschef
          """,
        answers: [("granskning", ["utfall": "åter", "kommentar": "Belys kostnaderna."])],
        output: ["utfall": "åter", "kommentar": "Belys kostnaderna."])
    ])

  private static let outcomes = [Choice("godkänn", "Godkänn"), Choice("åter", "Skicka tillbaka")]

  static func begin(_ config: Config, in context: StepContext) throws -> Progress<State, Output> {
    let numbers = (config.underlag ?? []).map(String.init)
    let title = numbers.isEmpty ? nil : "Granska förslaget: handling \(numbers.inSwedish())"
    return .waiting(State(), for: [.task("granskning", TaskRequest(form: "granskning", title: title))])
  }

  static func resume(
    _ state: State, _ config: Config, on signal: Signal, in context: StepContext
  ) throws -> Progress<State, Output> {
    let answer: Output = try signal.decode()
    let comment = answer.kommentar?.unlessBlank
    if answer.utfall == "åter", comment == nil {
      throw Refusal(
        "Förslaget kan inte skickas tillbaka utan kommentar.", code: "remiss.no-comment",
        hint: "Skriv vad som ska ändras, så att handläggaren vet vad som behöver göras.",
        fields: ["kommentar": "måste fyllas i"])
    }
    return .done(Output(utfall: answer.utfall, kommentar: comment, underlag: config.underlag))
  }
}
