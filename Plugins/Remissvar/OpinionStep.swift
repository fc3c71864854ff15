import CivilTime
import FEEL
import WorkflowKit

/// The handläggare writes the yttrande and the tjänsteskrivelse with its points to decide.
enum OpinionStep: Step {
  struct Config: Decodable, Sendable {
    let titel: String
    let forslag: String
    let samrad: Value?
    let prognosOmedelbar: Bool?
    let mottagare: String
    let theirNumber: String?
    let kommentar: String?
    let tidigare: String?
    let svarstid: CivilDate?
    /// The meeting that the draft is for.
    let meeting: CivilDate?
    /// What tells who decides.
    let facts: Value?

    private enum CodingKeys: String, CodingKey {
      case titel
      case forslag = "förslag"
      case samrad = "samråd"
      case prognosOmedelbar = "prognos_omedelbar"
      case mottagare
      case theirNumber = "avsändarens_dnr"
      case kommentar
      case tidigare
      case svarstid
      case meeting = "sammanträde"
      case facts = "fakta"
    }
  }

  struct State: Codable, Sendable {}

  struct Output: Codable, Sendable {
    let yttrande: String
    let description: String
    let beslutspunkter: [String]
    let omedelbar: Bool
    let opinionNumber: Int
    let proposalNumber: Int
    let handlingar: [Int]

    private enum CodingKeys: String, CodingKey {
      case yttrande
      case description = "ärendebeskrivning"
      case beslutspunkter
      case omedelbar
      case opinionNumber = "yttrande_nr"
      case proposalNumber = "tjänsteskrivelse_nr"
      case handlingar
    }
  }

  static let descriptor = StepDescriptor(
    id: "remiss.skriv_yttrande",
    title: "Skriv yttrandet",
    summary: """
      Handläggaren skriver förslag till yttrande och tjänsteskrivelse med numrerade beslutspunkter, och går igenom vad \
      remissvar brukar belysa. Ska paragrafen justeras omedelbart lägger programmet till den punkten sist. Varje omgång \
      ger nya handlingar.
      """,
    lagrum: ["KL 6:12"],
    config: [
      Field("titel", .text, title: "Remissens titel"),
      Field("förslag", .text, title: "Föreslaget sätt att svara", help: "utfallet av remiss.bedom"),
      Field("samråd", .any, title: "Samrådens svar", required: false),
      Field(
        "prognos_omedelbar", .boolean, title: "Omedelbar justering föreslås", required: false, standard: false),
      Field("mottagare", .text, title: "Den som skickat remissen"),
      Field("avsändarens_dnr", .text, title: "Avsändarens beteckning", required: false),
      Field("kommentar", .text, title: "Kommentar från granskning eller återremiss", required: false),
      Field("tidigare", .longText, title: "Det tidigare yttrandet, att skriva om", required: false),
      Field(
        "svarstid", .date, title: "Svarstid", required: false,
        help: "Med den och sammanträde frågar steget innan ordinarie justering gör svaret för sent."),
      Field("sammanträde", .date, title: "Sammanträdet som förslaget ska tas upp vid", required: false),
      Field(
        "fakta", .any, title: "Uppgifter som avgör vem som får besluta", required: false,
        help: "Det som en delegat beslutar justeras inte."),
    ],
    output: [
      Field("yttrande", .longText, title: "Yttrandet"),
      Field("ärendebeskrivning", .longText, title: "Ärendebeskrivningen"),
      Field("beslutspunkter", .list(.longText), title: "Förslag till beslut"),
      Field("omedelbar", .boolean, title: "Paragrafen ska justeras omedelbart"),
      Field("yttrande_nr", .integer, title: "Yttrandets nummer"),
      Field("tjänsteskrivelse_nr", .integer, title: "Tjänsteskrivelsens nummer"),
      Field("handlingar", .list(.integer), title: "Handlingarna"),
    ],
    forms: [
      form("yttrande", OpinionAnswer.fields),
      form(Self.hurried, OpinionAnswer.fields + [OrdinaryJustering.field]),
    ],
    examples: [
      StepExample(
        title: "Ett yttrande som ska justeras omedelbart",
        yaml: """
          - id: yttrande
            uses: remiss.skriv_yttrande
            role: handläggare
            with:
              titel: Schablonfördelningar ensamkommande
              förslag: svara
              prognos_omedelbar: true
              mottagare: Kommunledningsförvaltningen
          """,
        answers: [
          (
            "yttrande",
            [
              "yttrande": "Nämnden föreslår en annan fördelning.", "ärendebeskrivning": "En remiss har kommit in.",
              "beslutspunkter": ["Förslaget till remissvar godkänns."], "omedelbar": true, "eget_område": "belyst",
              "juridik": "belyst", "ekonomi": "belyst", "folkhälsa": "inte relevant",
              "tillgänglighet": "inte relevant", "barnrätt": "belyst", "jämställdhet": "inte relevant",
            ]
          )
        ],
        output: [
          "beslutspunkter": ["Förslaget till remissvar godkänns.", "Paragrafen justeras omedelbart."],
          "omedelbar": true,
        ])
    ])

  /// The form where an ordinary justering would make the answer late.
  private static let hurried = "yttrande_före_svarstiden"

  private static func form(_ name: String, _ fields: [Field]) -> Form {
    Form(
      name, title: "Skriv yttrande och tjänsteskrivelse", button: "Spara yttrandet",
      done: "Förslaget till yttrande är sparat",
      fields: fields + OpinionAspect.allCases.map(\.field))
  }

  static func begin(_ config: Config, in context: StepContext) throws -> Progress<State, Output> {
    .waiting(State(), for: [try opinion(config, in: context)])
  }

  static func revise(
    _ state: State, _ config: Config, in context: StepContext
  ) throws -> Progress<State, Output>? {
    .waiting(state, for: [try opinion(config, in: context)])
  }

  private static func opinion(_ config: Config, in context: StepContext) throws -> Wait {
    let title = config.kommentar?.unlessBlank.map { "Skriv om yttrandet: \($0)" }
    let prefill = OpinionPrefill(config: config, board: try context.board()).values
    let form = try OrdinaryJustering(config, in: context) == nil ? "yttrande" : hurried
    return .task("yttrande", TaskRequest(form: form, title: title, prefill: prefill))
  }

  static func resume(
    _ state: State, _ config: Config, on signal: Signal, in context: StepContext
  ) throws -> Progress<State, Output> {
    let answer: OpinionAnswer = try signal.decode()
    try answer.checkTexts()
    let points = try answer.points()
    if !answer.omedelbar, answer.late != true { try OrdinaryJustering(config, in: context)?.ask() }
    let opinion = try context.takeDocumentNumber()
    let proposal = try context.takeDocumentNumber()
    let documents = try OpinionDocuments(config: config, context: context, board: try context.board()).drawn(
      answer, points: points, aspects: try aspects(signal), opinion: opinion, proposal: proposal)
    return .done(
      Output(
        yttrande: answer.yttrande, description: answer.description, beslutspunkter: points,
        omedelbar: answer.omedelbar, opinionNumber: opinion, proposalNumber: proposal,
        handlingar: [opinion, proposal]),
      also: documents.map { .document($0) })
  }

  private static func aspects(_ signal: Signal) throws -> [OpinionAspect: String] {
    let values: Value = try signal.decode()
    return OpinionAspect.allCases.reduce(into: [:]) { found, aspect in found[aspect] = values[aspect.rawValue].text }
  }
}
