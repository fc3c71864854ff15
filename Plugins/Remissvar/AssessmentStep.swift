import CivilTime
import FEEL
import WorkflowKit

/// The handläggare reads the remiss and proposes how to answer it.
enum AssessmentStep: Step {
  struct Config: Decodable, Sendable {
    let svarstid: CivilDate
    let prognos: String?
    let alternativ: [String]?
  }

  struct State: Codable, Sendable {}

  struct Output: Codable, Sendable {
    let forslag: String
    let motivering: String?
    let samrad: [Consultation]
    let anstandTill: CivilDate?

    private enum CodingKeys: String, CodingKey {
      case forslag = "förslag"
      case motivering
      case samrad = "samråd"
      case anstandTill = "anstånd_till"
    }
  }

  static let descriptor = StepDescriptor(
    id: "remiss.bedom",
    title: "Bedöm remissen",
    summary: """
      Handläggaren läser remissen och föreslår svara, inget att erinra, avstå eller begär anstånd, och vilka enheter som \
      ska höras. Den som avstår eller begär anstånd ska säga varför. Anstånd begärs senast den dag svarstiden går ut, och \
      inget samråd får ha längre svarstid än remissen.
      """,
    config: [
      Field("svarstid", .date, title: "Svarstid"),
      Field("prognos", .text, title: "Prognosen i ord", required: false, help: "Visas ovanför formuläret."),
      Field(
        "alternativ", .list(.text), title: "Vad som går att göra", required: false,
        help: "Visas under prognosen, ett stycke var."),
    ],
    output: [
      Field("förslag", .choice(proposals), title: "Förslag"),
      Field(
        "motivering", .longText, title: "Motivering", required: false,
        given: .when("förslag", ["avstå", "begär anstånd"])),
      Field("samråd", .list(.record(Consultation.record)), title: "Enheter som ska höras"),
      Field(
        "anstånd_till", .date, title: "Önskad ny svarstid", required: false,
        given: .when("förslag", ["begär anstånd"])),
    ],
    forms: [
      Form(
        "bedömning", title: "Bedöm remissen", button: "Spara bedömningen", done: "Bedömningen är sparad",
        fields: [
          Field(
            "förslag", .choice(proposals), title: "Hur ska remissen besvaras?",
            help: "Väljer du Begär anstånd skickas begäran i nämndens namn så snart du sparar bedömningen."),
          Field(
            "motivering", .longText, title: "Motivering", required: false,
            help: "Behövs när nämnden avstår eller begär anstånd. Den som frågar ska få veta skälet."),
          Field(
            "samråd", .list(.record(Consultation.record)), title: "Enheter som ska höras", required: false,
            help: "Varje enhet får sin egen svarstid, senast remissens."),
          Field(
            "anstånd_till", .date, title: "Önskad ny svarstid", required: false,
            help: "Behövs när anstånd begärs. Ska ligga efter svarstiden."),
        ])
    ],
    examples: [
      StepExample(
        title: "Remissen ska besvaras utan samråd",
        yaml: """
          - id: bedömning
            uses: remiss.bedom
            role: handläggare
            with: {svarstid: 2018-03-09}
          """,
        answers: [("bedömning", ["förslag": "svara"])],
        output: ["förslag": "svara", "samråd": []])
    ])

  private static let proposals = [
    Choice("svara", "Svara"), Choice("inget att erinra", "Inget att erinra"),
    Choice("avstå", "Avstå från att yttra sig"),
    Choice("begär anstånd", "Begär anstånd"),
  ]

  static func begin(_ config: Config, in context: StepContext) throws -> Progress<State, Output> {
    .waiting(State(), for: [assessment(config)])
  }

  static func revise(
    _ state: State, _ config: Config, in context: StepContext
  ) throws -> Progress<State, Output>? {
    .waiting(state, for: [assessment(config)])
  }

  private static func assessment(_ config: Config) -> Wait {
    let advice = ([config.prognos].compactMap(\.self) + (config.alternativ ?? [])).compactMap(\.unlessBlank)
    return .task("bedömning", TaskRequest(form: "bedömning", advice: advice))
  }

  static func resume(
    _ state: State, _ config: Config, on signal: Signal, in context: StepContext
  ) throws -> Progress<State, Output> {
    let answer: AssessmentAnswer = try signal.decode()
    try answer.check(svarstid: config.svarstid, today: context.today)
    return .done(
      Output(
        forslag: answer.forslag, motivering: answer.motivering?.unlessBlank, samrad: answer.samrad ?? [],
        anstandTill: answer.asksForAnstand ? answer.anstandTill : nil))
  }
}
