import FEEL
import WorkflowKit

/// Notes that somebody is jävig in the case. Where the word is somebody else's it is a question, which the person admits
/// by noting it too, or the nämnd tries in `DisqualificationTrialStep`.
enum DisqualifyStep: Step {
  typealias State = DecideState

  struct Config: Decodable, Sendable {}

  struct Output: Codable, Sendable {
    let account: String
    let ground: String
    let isFound: Bool

    private enum CodingKeys: String, CodingKey {
      case account = "konto"
      case ground = "grund"
      case isFound = "jävig"
    }
  }

  private struct Answer: Decodable {
    let account: String?
    let ground: String
    let circumstance: String?

    private enum CodingKeys: String, CodingKey {
      case account = "konto"
      case ground = "grund"
      case circumstance = "omständighet"
    }
  }

  /// The grounds of KL 6:28, as it reads from 2022-07-01.
  static let grounds = [
    Choice("part", "Är själv, eller har en närstående som är, part eller berörs av utgången"),
    Choice(
      "företrädare", "Är eller har varit företrädare för en part, eller har en närstående som är eller har varit det"),
    Choice("tillsyn", "Ärendet är tillsyn över kommunal verksamhet som personen är knuten till"),
    Choice("särskild omständighet", "Någon annan särskild omständighet gör att opartiskheten kan ifrågasättas"),
  ]

  static let descriptor = StepDescriptor(
    id: "beslut.jav", title: "Anmäl jäv",
    summary: """
      Antecknar att någon är jävig i ärendet. Den som anmäler sig själv kan sedan varken handlägga det eller besluta i \
      det. Den som någon annan anmäler beslutar inte förrän nämnden har prövat frågan, i steget beslut.javsprovning, men \
      är inte hindrad i övrigt; den får veta det, och medger det genom att själv anmäla jäv. Den som har anmält någon \
      annan beslutar inte heller under tiden.
      """,
    lagrum: ["KL 6:28–32", "KL 7:4"],
    output: [
      Field("konto", .account, title: "Vem"), Field("grund", .text, title: "Grund"),
      Field(
        "jävig", .boolean, title: "Personen är jävig",
        help: "Nej där någon annan har anmält det, och det inte är prövat."),
    ],
    forms: [
      Form(
        "jäv", title: "Anmäl jäv", button: "Anmäl", done: "Anmälan om jäv är sparad",
        fields: [
          Field("konto", .account, title: "Vem som är jävig", required: false, help: "Tomt: du själv."),
          Field("grund", .choice(grounds), title: "Grund"),
          Field(
            "omständighet", .longText, title: "Omständigheten", required: false,
            help: "Inget mer om andra än vad som behövs."),
        ])
    ],
    isForStarter: true,
    examples: [
      StepExample(
        title: "En handläggare anmäler själv jäv",
        yaml: """
          id: jäv
          uses: beslut.jav
          role: handläggare
          """,
        answers: [(form: "jäv", values: ["grund": "part"])], output: ["grund": "part", "jävig": true])
    ])

  static func begin(_ config: Config, in context: StepContext) throws -> Progress<DecideState, Output> {
    .waiting(DecideState(), for: [.task("jäv", TaskRequest(form: "jäv", assignee: context.actor))])
  }

  static func resume(
    _ state: DecideState, _ config: Config, on signal: Signal, in context: StepContext
  ) throws -> Progress<DecideState, Output> {
    let answer: Answer = try signal.decode()
    let account = answer.account?.unlessBlank ?? context.actor
    let ground = grounds.first { $0.value == answer.ground }?.title ?? answer.ground
    let words = answer.circumstance?.unlessBlank.map { "\(ground.lowercasedFirst): \($0)" } ?? ground.lowercasedFirst
    return .done(
      Output(account: account, ground: answer.ground, isFound: account == context.actor),
      also: [.disqualify(account: account, ground: words)] + (try notice(to: account, context)))
  }

  /// Whom somebody else has said to be jävig learns of it, and may object (KL 6:30).
  private static func notice(to account: String, _ context: StepContext) throws -> [Action] {
    guard account != context.actor else { return [] }
    let by = context.organisation.title(ofAccount: context.actor)
    let who = context.organisation.title(ofAccount: account)
    let placing = try context.board().rights[.reassign] ?? []
    return [
      .inform(
        account: account,
        text:
          "\(by) har anmält att du är jävig i ärendet. Är du det: anmäl det själv. Annars prövar nämnden frågan, och "
          + "du beslutar inte i ärendet innan dess (KL 6:30)."),
      .notify(
        roles: placing,
        text:
          "\(by) har anmält att \(who) är jävig. Låt någon annan träda in, eller låt nämnden pröva frågan vid nästa "
          + "sammanträde (KL 6:30)."),
    ]
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
