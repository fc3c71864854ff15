import CivilTime
import FEEL
import WorkflowKit

/// Says on the first day whether the nämnd can answer before the svarstid, and what else can be done.
enum ForecastStep: RecalculatedStep {
  struct Config: Decodable, Sendable {
    let svarstid: CivilDate
    let asked: String?
    let toFullmaktige: Bool?
    /// Whether the answer is about the goals and direction of the activity (KL 6:38 p 1).
    let concernsGoals: Bool?
    /// Whether the matter was raised by a medborgarförslag (KL 6:38 p 4).
    let fromCitizens: Bool?
    /// Whether the matter is handed in now, so that its meeting is settled.
    let handsIn: Bool?
    /// The meeting at which it was put off.
    let after: CivilDate?
    /// What was foretold before.
    let earlier: String?

    private enum CodingKeys: String, CodingKey {
      case svarstid
      case asked = "tillfrågad"
      case toFullmaktige = "till_fullmäktige"
      case concernsGoals = "rör_mål_eller_inriktning"
      case fromCitizens = "medborgarförslag"
      case handsIn = "anmäls"
      case after = "efter"
      case earlier = "tidigare"
    }
  }

  struct Output: Codable, Sendable {
    let meeting: CivilDate?
    let cutoff: CivilDate?
    let immediateReady: CivilDate?
    let ordinaryReady: CivilDate?
    let immediateInTime: Bool
    let ordinaryInTime: Bool
    let proposesImmediate: Bool
    let text: String
    let alternativ: [String]

    private enum CodingKeys: String, CodingKey {
      case meeting = "sammanträde"
      case cutoff = "manusstopp"
      case immediateReady = "omedelbar_klar"
      case ordinaryReady = "ordinarie_klar"
      case immediateInTime = "hinner_omedelbart"
      case ordinaryInTime = "hinner_ordinarie"
      case proposesImmediate = "föreslå_omedelbar"
      case text
      case alternativ
    }
  }

  static let descriptor = StepDescriptor(
    id: "remiss.prognos",
    title: "Beräkna om nämnden hinner svara",
    summary: """
      Räknar samma dag som remissen registreras ut om nämnden hinner besluta före svarstidens slut: nästa sammanträde som \
      går att lämna in till, dess manusstopp, och när ett svar kan gå med omedelbar och med ordinarie justering. Hinner \
      nämnden inte säger alternativ vad som går att göra i stället, och handläggaren får veta det. Steget väntar inte. \
      När en uppgift i ärendet rättas räknas prognosen om.
      """,
    lagrum: ["KL 5:69", "KL 6:35", "KL 6:38", "KL 6:39"],
    config: [
      Field("svarstid", .date, title: "Svarstid"),
      Field(
        "tillfrågad", .choice([Choice("nämnden"), Choice("förvaltningen")]), title: "Vem som tillfrågas",
        required: false),
      Field(
        "till_fullmäktige", .boolean, title: "Yttrandet lämnas till fullmäktige", required: false, standard: false),
      Field(
        "rör_mål_eller_inriktning", .boolean,
        title: "Yttrandet rör verksamhetens mål, inriktning, omfattning eller kvalitet", required: false,
        standard: false),
      Field(
        "medborgarförslag", .boolean, title: "Ärendet har väckts genom ett medborgarförslag", required: false,
        standard: false),
      Field(
        "anmäls", .boolean, title: "Ärendet anmäls nu till sammanträdet", required: false,
        help: "Då räknas med det sammanträdet också sedan manusstopp har passerat.", standard: false),
      Field(
        "efter", .date, title: "Första sammanträdet efter den här dagen", required: false,
        help: "Efter bordläggning: sammanträdet då ärendet bordlades."),
      Field(
        "tidigare", .text, title: "Den tidigare prognosen i ord", required: false,
        help: "Säger den nya detsamma får handläggaren inte veta det en gång till."),
    ],
    output: [
      Field("sammanträde", .date, title: "Nästa sammanträde att lämna in till", required: false, given: hasMeeting),
      Field("manusstopp", .date, title: "Dess manusstopp", required: false, given: hasMeeting),
      Field(
        "omedelbar_klar", .date, title: "Svaret kan gå med omedelbar justering", required: false, given: hasMeeting),
      Field(
        "ordinarie_klar", .date, title: "Svaret kan gå senast med ordinarie justering", required: false,
        given: hasMeeting),
      Field("hinner_omedelbart", .boolean, title: "Hinner med omedelbar justering"),
      Field("hinner_ordinarie", .boolean, title: "Hinner med ordinarie justering"),
      Field("föreslå_omedelbar", .boolean, title: "Omedelbar justering bör föreslås"),
      Field("text", .text, title: "Prognosen i ord"),
      Field("alternativ", .list(.text), title: "Vad som går att göra"),
    ],
    examples: [
      StepExample(
        title: "Svarstiden går ut innan nämnden sammanträder",
        yaml: """
          - id: prognos
            uses: remiss.prognos
            with: {svarstid: 2018-03-09, tillfrågad: nämnden}
          """,
        output: ["hinner_omedelbart": false, "hinner_ordinarie": false, "föreslå_omedelbar": true])
    ])

  /// Nothing can be in time without a meeting, and every meeting has its days.
  private static let hasMeeting = Field.Given.when("hinner_omedelbart", [true])

  static func begin(_ config: Config, in context: StepContext) throws -> Progress<Never, Output> {
    let board = try context.board()
    // A matter that was put off is already with the nämnd: no manusstopp stands in its way.
    let next = config.after.map { board.meeting(after: $0) } ?? board.nextMeeting(openOn: context.today)
    let output = try output(config, next: next, board: board, in: context)
    guard !output.immediateInTime, output.text != config.earlier else { return .done(output) }
    return .done(output, also: [.notify(roles: ["handläggare"], text: output.text)])
  }

  static func recalculate(_ output: Output, _ config: Config, in context: StepContext) throws -> Output {
    let board = try context.board()
    let next =
      config.handsIn == true
      ? output.meeting.flatMap { board.meeting(on: $0) } : board.nextMeeting(openOn: context.today)
    return try self.output(config, next: next, board: board, in: context)
  }

  private static func output(
    _ config: Config, next: Meeting?, board: Board, in context: StepContext
  ) throws -> Output {
    let earliest = config.after ?? .earliest
    let forecast = try Forecast(
      svarstid: config.svarstid, today: context.today, meetings: board.meetings.filter { $0.date > earliest },
      next: next, isHandedIn: config.handsIn ?? false)
    let toFullmaktige = config.toFullmaktige ?? false
    let ways = WaysOut(
      forecast: forecast,
      authority: try context.authority(
        for: RemissDecisions.opinion.id,
        facts: [
          "till_fullmäktige": .boolean(toFullmaktige),
          "rör_mål_eller_inriktning": .boolean(config.concernsGoals ?? false),
          "medborgarförslag": .boolean(config.fromCitizens ?? false),
        ]),
      board: board, asked: config.asked, toFullmaktige: toFullmaktige)
    return Output(
      meeting: forecast.meeting?.date, cutoff: forecast.meeting?.cutoff, immediateReady: forecast.immediateReady,
      ordinaryReady: forecast.ordinaryReady, immediateInTime: forecast.immediateInTime,
      ordinaryInTime: forecast.ordinaryInTime, proposesImmediate: forecast.proposesImmediate, text: forecast.text,
      alternativ: ways.list)
  }
}
