import CivilTime
import FEEL
import WorkflowKit

/// Records that the nämnd has tried whether somebody is jävig (KL 6:30). Only so is anyone found not to be.
enum DisqualificationTrialStep: Step {
  typealias State = DecideState

  struct Config: Decodable, Sendable {
    let decisionType: String

    private enum CodingKeys: String, CodingKey {
      case decisionType = "beslutstyp"
    }
  }

  struct Output: Codable, Sendable {
    let account: String
    let isFound: Bool
    let day: CivilDate
    let paragraph: Int

    private enum CodingKeys: String, CodingKey {
      case account = "konto"
      case isFound = "jävig"
      case day = "dag"
      case paragraph = "nummer"
    }
  }

  private struct Answer: Decodable {
    let account: String
    let isFound: Bool
    let decision: String
    let meeting: CivilDate
    let present: Int

    private enum CodingKeys: String, CodingKey {
      case account = "konto"
      case isFound = "jävig"
      case decision = "beslut"
      case meeting = "sammanträde"
      case present = "antal_ledamöter"
    }
  }

  static let descriptor = StepDescriptor(
    id: "beslut.javsprovning", title: "Registrera nämndens prövning av jäv",
    summary: """
      Registrerar vad nämnden beslutade i en fråga om jäv som någon har invänt i. Fann nämnden att personen inte är jävig \
      upphör hindret. Beslutet är nämndens: det fattas vid ett sammanträde och får en egen paragraf.
      """,
    lagrum: ["KL 6:30", "KL 6:32"],
    config: [
      Field(
        "beslutstyp", .text, title: "Beslutstyp", help: "Som står i beslutstyper.yaml.", standard: "nämnd.jäv",
        names: .decisionType)
    ],
    output: [
      Field("konto", .account, title: "Vem"), Field("jävig", .boolean, title: "Personen är jävig"),
      Field("dag", .date, title: "Sammanträdets dag"), Field("nummer", .integer, title: "Paragrafens nummer"),
    ],
    forms: [
      Form(
        "jävsprövning", title: "Registrera nämndens prövning av jäv", button: "Registrera beslutet",
        done: "Nämndens prövning är registrerad",
        fields: [
          Field("konto", .account, title: "Vem frågan gäller"),
          Field("jävig", .boolean, title: "Nämnden fann att personen är jävig"),
          Field("beslut", .longText, title: "Nämndens beslut, med skälen"),
          Field("sammanträde", .date, title: "Sammanträdets dag"),
          Field(
            "antal_ledamöter", .integer, title: "Antal tjänstgörande ledamöter",
            help: "Beslutet registreras bara om fler än hälften av ledamöterna deltog (KL 6:27)."),
        ])
    ],
    examples: [
      StepExample(
        title: "Nämnden finner att en handläggare är jävig",
        yaml: """
          id: jävsprövning
          uses: beslut.javsprovning
          role: nämndsekreterare
          """,
        answers: [
          (
            form: "jävsprövning",
            values: [
              "konto": "hl1", "jävig": true, "beslut": "Jäv föreligger.", "sammanträde": "2018-02-21",
              "antal_ledamöter": 11,
            ]
          )
        ], output: ["konto": "hl1", "jävig": true])
    ])

  static func begin(_ config: Config, in context: StepContext) throws -> Progress<DecideState, Output> {
    let next = try context.board().meetings.first { $0.date >= context.today }?.date
    return .waiting(
      DecideState(), for: [.task("jävsprövning", TaskRequest(form: "jävsprövning", due: next))])
  }

  static func resume(
    _ state: DecideState, _ config: Config, on signal: Signal, in context: StepContext
  ) throws -> Progress<DecideState, Output> {
    let answer: Answer = try signal.decode()
    let body = try context.board().body
    guard body.meeting(on: answer.meeting) != nil else {
      throw Refusal(
        "\(body.name) har inget sammanträde \(answer.meeting.swedish).", code: "beslut.no-such-meeting",
        hint: "Rätta dagen, eller lägg till sammanträdet i organisation.yaml.",
        fields: ["sammanträde": "då hålls inget sammanträde"])
    }
    let paragraph = try context.takeNumber(in: body.paragraphSeries(year: answer.meeting.year))
    var request = DecisionRequest(
      type: config.decisionType, outcome: answer.isFound ? "jävig" : "inte jävig", text: answer.decision,
      decider: .body(organ: body.id, meeting: answer.meeting, paragraph: paragraph))
    request.present = answer.present
    request.isProcedural = true
    return .done(
      Output(account: answer.account, isFound: answer.isFound, day: answer.meeting, paragraph: paragraph),
      also: [
        .decide(request),
        .disqualify(account: answer.account, ground: answer.decision, isFound: answer.isFound),
      ])
  }
}
