import CivilTime
import FEEL
import WorkflowKit

/// Asks the one who sent the remiss for more time, and waits for the answer.
enum ExtensionStep: Step {
  struct Config: Decodable, Sendable {
    let mottagare: Party
    let titel: String
    let theirNumber: String?
    let svarstid: CivilDate
    let till: CivilDate
    let skal: String
    /// The svarstid that an earlier extension gave; it stands where this one is refused.
    let earlier: CivilDate?
    /// The input that holds the svarstid, and that a granted one changes.
    let input: String?

    private enum CodingKeys: String, CodingKey {
      case mottagare
      case titel
      case earlier = "tidigare"
      case input = "ändrar"
      case theirNumber = "avsändarens_dnr"
      case svarstid
      case till
      case skal = "skäl"
    }
  }

  struct State: Codable, Sendable {
    /// The day the request was made or sent.
    var requested: CivilDate
    /// Whether nobody knows if the e-mail went; its line in the outbox then waits to be settled.
    var isUncertain: Bool?
    /// The address of an e-mail that waits to go.
    var sentTo: String?

    private enum CodingKeys: String, CodingKey {
      case requested = "begärd"
      case sentTo = "till"
      case isUncertain = "oviss"
    }
  }

  struct Output: Codable, Sendable {
    let beviljat: Bool
    let nySvarstid: CivilDate?
    let requested: CivilDate

    private enum CodingKeys: String, CodingKey {
      case beviljat
      case nySvarstid = "ny_svarstid"
      case requested = "begärd"
    }
  }

  static let descriptor = StepDescriptor(
    id: "remiss.begar_anstand", version: 2,
    title: "Begär anstånd",
    summary: """
      Skriver en begäran om anstånd och skickar den med e-post, eller ber en person skicka den där ärendet är \
      sekretessmarkerat, där e-postadress saknas eller är osäker, eller där e-posten inte gick fram. Är det ovisst om den gick fram får en person ta reda på det. Väntar sedan på \
      beskedet, som kommer som meddelande eller förs in av en person. Ett beviljat anstånd måste ge en senare svarstid.
      """,
    config: [
      Field("mottagare", .record(.party), title: "Den som skickat remissen"),
      Field("titel", .text, title: "Remissens titel"),
      Field("avsändarens_dnr", .text, title: "Avsändarens beteckning", required: false),
      Field("svarstid", .date, title: "Nuvarande svarstid"),
      Field("till", .date, title: "Önskad ny svarstid"),
      Field("skäl", .longText, title: "Skäl"),
      Field("tidigare", .date, title: "Svarstiden enligt ett tidigare anstånd", required: false),
      Field(
        "ändrar", .text, title: "Uppgiften som den nya svarstiden skrivs i", required: false,
        help: "Namnet på en av processens uppgifter, till exempel svarstid. Blir dagen fel rättas uppgiften.",
        names: .input(.date)),
    ],
    output: [
      Field("beviljat", .boolean, title: "Om anståndet beviljades"),
      Field("ny_svarstid", .date, title: "Ny svarstid", required: false, given: .when("beviljat", [true])),
      Field("begärd", .date, title: "Dagen då anstånd begärdes"),
    ],
    forms: [
      Form(
        "skickad", title: "Skicka begäran om anstånd", button: "Begäran är skickad",
        done: "Begäran om anstånd är antecknad som skickad",
        fields: [Field("skickad", .date, title: "Skickad den")]),
      UncertainRequest.form,
      Form(
        "besked", title: "För in beskedet om anstånd", button: "Spara beskedet", done: "Beskedet om anstånd är infört",
        fields: ExtensionAnswer.fields),
    ],
    messages: [RemissMessages.extensionAnswer.id],
    effects: ["expediering.epost"],
    examples: [
      StepExample(
        title: "Begäran skickas på papper och avslås",
        yaml: """
          - id: anstånd
            uses: remiss.begar_anstand
            role: handläggare
            with:
              mottagare: {namn: Kommunledningsförvaltningen}
              titel: Schablonfördelningar ensamkommande
              svarstid: 2018-03-09
              till: 2018-03-23
              skäl: Nämnden sammanträder först efter svarstiden.
          """,
        answers: [("besked", ["beviljat": false])],
        output: ["beviljat": false])
    ])

  static func begin(_ config: Config, in context: StepContext) throws -> Progress<State, Output> {
    guard config.till > config.svarstid else {
      throw StepFault(
        "Anstånd kan inte begäras till \(config.till.swedish): svarstiden är \(config.svarstid.swedish).")
    }
    let request = ExtensionRequest(config: config, context: context, board: try context.board())
    let letter = Action.document(try request.letter(number: try context.takeDocumentNumber()))
    return try send(request, State(requested: context.today), also: [letter])
  }

  static func revise(
    _ state: State, _ config: Config, in context: StepContext
  ) throws -> Progress<State, Output>? {
    let request = ExtensionRequest(config: config, context: context, board: try context.board())
    guard let queued = state.sentTo, try request.address() != queued else { return nil }
    return try send(request, state, also: [.withdraw(effect: "begäran")])
  }

  /// Has the request sent: by itself where it may go so, otherwise by a person.
  private static func send(
    _ request: ExtensionRequest, _ state: State, also actions: [Action]
  ) throws -> Progress<State, Output> {
    var state = State(requested: state.requested)
    guard let address = try request.address() else {
      let title = "Skicka begäran om anstånd till \(request.config.mottagare.namn)"
      let send = sending(title, advice: try request.doubts(), in: request.context)
      return .waiting(state, for: [send] + answers, also: actions)
    }
    state.sentTo = address
    return .waiting(state, for: [.effect("begäran")] + answers, also: actions + [try request.mail(to: address)])
  }

  static func resume(
    _ state: State, _ config: Config, on signal: Signal, in context: StepContext
  ) throws -> Progress<State, Output> {
    switch signal.event {
    case .effect(let outcome): return sent(outcome, state, config, in: context)
    case .task("skickad", _, _):
      let answer: SentRequest = try signal.decode()
      try answer.check(written: state.requested, today: context.today)
      return .waiting(State(requested: answer.skickad), for: answers)
    case .task("oviss", _, _):
      return try settle(try signal.decode(), state, config, in: context)
    default:
      let answer: ExtensionAnswer = try signal.decode()
      try answer.check(svarstid: config.svarstid, asked: config.till)
      var actions: [Action] = []
      if let text = answer.text?.unlessBlank { actions.append(.note("Besked om anstånd: \(text)")) }
      if answer.beviljat, let day = answer.nySvarstid, let input = config.input {
        actions.append(.amend(input: input, to: .date(day), reason: "Anstånd är beviljat."))
      }
      if state.isUncertain == true {
        actions.append(.settle(effect: "begäran", happened: true, reason: "Avsändaren har svarat på begäran."))
      }
      return .done(
        Output(
          beviljat: answer.beviljat, nySvarstid: answer.beviljat ? answer.nySvarstid : config.earlier,
          requested: state.requested),
        also: actions)
    }
  }

  private static func settle(
    _ answer: UncertainRequest, _ state: State, _ config: Config, in context: StepContext
  ) throws -> Progress<State, Output> {
    let settling = Action.settle(effect: "begäran", happened: answer.measure == .arrived, reason: answer.reason)
    guard answer.measure == .sendAgain else {
      let sent = try answer.sent(written: state.requested, today: context.today)
      return .waiting(State(requested: sent ?? state.requested), for: answers, also: [settling])
    }
    guard let address = config.mottagare.email else {
      throw Refusal(
        "\(config.mottagare.namn) har ingen e-postadress längre.", code: "remiss.no-address",
        hint: "Skicka begäran på annat sätt, och ange dagen.", fields: ["åtgärd": "kräver en e-postadress"])
    }
    let request = ExtensionRequest(config: config, context: context, board: try context.board())
    let doubts = try request.doubts()
    guard doubts.isEmpty else {
      throw Refusal(
        "Begäran kan inte skickas igen med e-post. \(doubts.joined(separator: " "))", code: "remiss.unsure-address",
        hint: "Skicka begäran på annat sätt, och ange dagen.", fields: ["åtgärd": "kräver en säker e-postadress"])
    }
    return .waiting(
      State(requested: context.today, sentTo: address), for: [.effect("begäran")] + answers,
      also: [settling, try request.mail(to: address)])
  }

  /// The two ways the answer can come.
  private static var answers: [Wait] {
    [
      .message("besked", type: RemissMessages.extensionAnswer.id),
      .task("besked_formulär", TaskRequest(form: "besked")),
    ]
  }

  private static func sending(_ title: String, advice: [String] = [], in context: StepContext) -> Wait {
    .task(
      "skickad",
      TaskRequest(form: "skickad", title: title, prefill: ["skickad": .date(context.today)], advice: advice))
  }

  private static func sent(
    _ outcome: EffectOutcome, _ state: State, _ config: Config, in context: StepContext
  ) -> Progress<State, Output> {
    // What was uncertain is so no longer: a receipt may come late.
    let known = State(requested: state.requested)
    switch outcome {
    case .succeeded, .skipped: return .waiting(known, for: answers)
    case .failed(let reason):
      let title = "Skicka begäran om anstånd till \(config.mottagare.namn) på annat sätt: e-posten gick inte fram"
      return .waiting(
        known, for: [sending(title, in: context)] + answers,
        also: [.note("Begäran om anstånd gick inte att skicka med e-post: \(reason)")])
    case .unknown(let reason):
      let title = "Fråga \(config.mottagare.namn) om begäran om anstånd har kommit fram, och skicka den annars igen"
      let asking = Wait.task("oviss", TaskRequest(form: "oviss", title: title))
      return .waiting(
        State(requested: state.requested, isUncertain: true), for: [asking, .effect("begäran")] + answers,
        also: [.note("Det är osäkert om begäran om anstånd gick fram med e-post: \(reason)")])
    }
  }
}
