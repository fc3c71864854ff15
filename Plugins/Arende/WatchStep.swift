import CivilTime
import FEEL
import WorkflowKit

/// Watches something until a day, and then asks a person to follow it up.
enum WatchStep: Step {
  typealias Config = NoConfig

  enum State: Codable, Sendable {
    case asking
    case watching(Watch)
    case following(Watch)
  }

  struct Watch: Codable, Sendable {
    let till: CivilDate
    let text: String
  }

  struct Output: Codable, Sendable {
    let text: String
    let till: CivilDate
    let anteckning: String?
  }

  private struct FollowUp: Decodable {
    let klart: Bool
    let anteckning: String?
  }

  static let descriptor = StepDescriptor(
    id: "arende.bevaka",
    title: "Bevaka till en dag",
    summary: """
      En person anger vad som ska bevakas och till vilken dag. Den dagen blir det en uppgift att följa upp, som ligger \
      kvar tills den är klar. Hör hemma under optional: i en process.
      """,
    output: [
      Field("text", .longText, title: "Det som bevakades"),
      Field("till", .date, title: "Dagen då det skulle följas upp"),
      Field("anteckning", .longText, title: "Vad uppföljningen gav", required: false),
    ],
    forms: [
      Form(
        "bevakning", title: "Bevaka till en dag", button: "Bevaka", done: "Bevakningen är inlagd",
        fields: [
          Field("till", .date, title: "Följ upp den"), Field("text", .longText, title: "Vad ska följas upp?"),
        ]),
      Form(
        "uppföljning", title: "Följ upp bevakningen", button: "Avsluta bevakningen", done: "Bevakningen är avslutad",
        fields: [
          Field("klart", .boolean, title: "Det bevakade är klart"),
          Field("anteckning", .longText, title: "Vad gav uppföljningen?", required: false),
        ]),
    ],
    examples: [
      StepExample(
        title: "Ett löfte om komplettering bevakas",
        yaml: """
          - id: bevakning
            uses: arende.bevaka
            role: handläggare
          """,
        answers: [
          ("bevakning", ["till": "2400-01-01", "text": "Har bilagan kommit?"]),
          ("uppföljning", ["klart": true, "anteckning": "Bilagan har kommit."]),
        ],
        output: ["text": "Har bilagan kommit?", "anteckning": "Bilagan har kommit."])
    ])

  static func begin(_ config: NoConfig, in context: StepContext) throws -> Progress<State, Output> {
    .waiting(.asking, for: [.task("bevakning", TaskRequest(form: "bevakning"))])
  }

  static func resume(
    _ state: State, _ config: NoConfig, on signal: Signal, in context: StepContext
  ) throws -> Progress<State, Output> {
    switch state {
    case .asking:
      let watch: Watch = try signal.decode()
      try check(watch, today: context.today)
      return .waiting(.watching(watch), for: [.day("dag", watch.till, title: watch.text)])
    case .watching(let watch):
      let task = TaskRequest(form: "uppföljning", title: "Följ upp: \(watch.text)", due: watch.till)
      return .waiting(.following(watch), for: [.task("uppföljning", task)])
    case .following(let watch):
      let answer: FollowUp = try signal.decode()
      guard answer.klart else {
        throw Refusal(
          "Bevakningen kan inte avslutas: det bevakade är inte klart.", code: "arende.watch-not-done",
          hint: "Låt uppgiften ligga kvar tills det är klart. Ska det följas upp en annan dag: bocka för att det är "
            + "klart och starta en ny bevakning.",
          fields: ["klart": "är inte förbockat"])
      }
      return .done(Output(text: watch.text, till: watch.till, anteckning: answer.anteckning))
    }
  }

  private static func check(_ watch: Watch, today: CivilDate) throws {
    if watch.text.isBlank {
      throw Refusal(
        "Det står inte vad som ska bevakas.", code: "arende.empty-watch", hint: "Skriv vad som ska följas upp.",
        fields: ["text": "måste fyllas i"])
    }
    if watch.till <= today {
      throw Refusal(
        "Det går inte att bevaka till \(watch.till.swedish): i dag är det redan \(today.swedish).",
        code: "arende.watch-past", hint: "Välj en dag från och med i morgon.",
        fields: ["till": "måste vara efter i dag"])
    }
  }
}
