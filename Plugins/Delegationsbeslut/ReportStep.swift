import CivilTime
import FEEL
import WorkflowKit

/// Lists what has been decided on the nämnd's behalf, for "Anmälan av delegationsbeslut" at a meeting.
enum ReportStep: Step {
  /// When the list is closed, or that it is taken back.
  enum Closing: String, Decodable, Sendable {
    case notice = "kallelsen"
    case meeting = "sammanträdet"
    case takenBack = "återtas"

    static let choices = [
      Choice("kallelsen", "När kallelsen går ut"), Choice("sammanträdet", "På sammanträdets dag"),
      Choice("återtas", "Ärendets förteckningar återtas"),
    ]
  }

  struct Config: Decodable, Sendable {
    let meeting: CivilDate
    let closing: Closing?

    enum CodingKeys: String, CodingKey {
      case meeting = "sammanträde"
      case closing = "när"
    }
  }

  struct Output: Codable, Sendable {
    let meeting: CivilDate
    let count: Int
    let decisions: [String]
    let document: Int?

    private enum CodingKeys: String, CodingKey {
      case meeting = "sammanträde"
      case count = "antal"
      case decisions = "beslut"
      case document = "handling"
    }
  }

  static let descriptor = StepDescriptor(
    id: "beslut.anmalan", title: "Förteckna delegationsbeslut",
    summary: """
      Förtecknar de beslut som har fattats på nämndens vägnar och ska anmälas vid ett sammanträde, den dag då kallelsen \
      går ut eller på sammanträdets dag. Ett beslut förtecknas en enda gång, hur många förteckningar som än görs. Det som \
      borde ha anmälts tidigare kommer med. Utan beslut skrivs ingen förteckning.
      """,
    lagrum: ["KL 6:40", "KL 7:8"],
    config: [
      Field("sammanträde", .date, title: "Sammanträdets dag"),
      Field(
        "när", .choice(Closing.choices), title: "När förteckningen görs", required: false,
        help: "På sammanträdets dag kommer bara det med som är brådskande och har beslutats efter kallelsen. Återtas: "
          + "det som ärendet har förtecknat kan förtecknas i ett annat ärende.",
        standard: "kallelsen"),
    ],
    output: [
      Field("sammanträde", .date, title: "Sammanträdets dag"), Field("antal", .integer, title: "Antal beslut"),
      Field("beslut", .list(.text), title: "Besluten, en rad för varje"),
      Field("handling", .integer, title: "Förteckningens nummer bland handlingarna", required: false),
    ],
    examples: [
      StepExample(
        title: "Vid sammanträdet finns inget att anmäla",
        yaml: """
          id: förteckning
          uses: beslut.anmalan
          with:
            sammanträde: 2018-02-21
          """,
        output: ["sammanträde": .date(CivilDate(year: 2018, month: 2, day: 21) ?? .earliest), "antal": 0])
    ])

  static func begin(_ config: Config, in context: StepContext) throws -> Progress<DecideState, Output> {
    if config.closing == .takenBack { return try takeBack(config, context) }
    let closing = try closing(config, context)
    if closing > context.today { return .waiting(DecideState(), for: [.day("dag", closing)]) }
    return try list(config, context)
  }

  static func resume(
    _ state: DecideState, _ config: Config, on signal: Signal, in context: StepContext
  ) throws -> Progress<DecideState, Output> { try list(config, context) }

  static func revise(
    _ state: DecideState, _ config: Config, in context: StepContext
  ) throws -> Progress<DecideState, Output>? { try begin(config, in: context) }

  private static func closing(_ config: Config, _ context: StepContext) throws -> CivilDate {
    let body = try context.board().body
    guard let meeting = body.meeting(on: config.meeting) else {
      throw StepFault(
        "\(body.name) har inget sammanträde \(config.meeting.swedish). Lägg till det i organisation.yaml och försök igen, "
          + "eller makulera ärendet.")
    }
    return config.closing == .meeting ? meeting.date : meeting.notice
  }

  private static func takeBack(_ config: Config, _ context: StepContext) throws -> Progress<DecideState, Output> {
    let own = try context.register(ReportedDecisions.register).map(\.key).filter {
      $0.hasPrefix("\(context.caseInfo.id)~")
    }
    return .done(
      Output(meeting: config.meeting, count: 0, decisions: [], document: nil),
      also: own.map { .register(name: ReportedDecisions.register, key: $0, value: .null) }
        + [.note("Förteckningen över delegationsbeslut är återtagen.")])
  }

  private static func list(_ config: Config, _ context: StepContext) throws -> Progress<DecideState, Output> {
    let decisions = try ReportedDecisions(context).unlisted(through: config.meeting)
    let lines = decisions.map { ReportLine($0.decision, context.organisation) }
    guard !decisions.isEmpty else {
      return .done(Output(meeting: config.meeting, count: 0, decisions: [], document: nil))
    }
    let isLate = config.closing == .meeting
    let document = NewDocument(
      number: try context.takeDocumentNumber(),
      title: (isLate ? "Tillägg till anmälan av delegationsbeslut " : "Anmälan av delegationsbeslut ")
        + config.meeting.description,
      direction: .drawnUp, day: context.today,
      content: try context.render(
        "delegationsanmalan", with: ReportDocument(meeting: config.meeting.swedishText.long, isLate: isLate, lines)))
    return .done(
      Output(
        meeting: config.meeting, count: decisions.count, decisions: lines.map(\.text), document: document.number),
      also: [
        .document(document),
        .register(
          name: ReportedDecisions.register, key: "\(context.caseInfo.id)~\(context.instance)",
          value: [
            "sammanträde": .date(config.meeting), "beslut": .list(decisions.map { .string($0.key) }),
          ]),
      ])
  }
}
