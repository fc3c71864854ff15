import CivilTime
import FEEL
import WorkflowKit

/// Closes a case when its handlingar are registered and its drafts weeded.
enum CloseStep: Step {
  typealias State = OneTask

  struct Config: Decodable, Sendable {
    let utfall: String
    let svarstid: CivilDate?
    let skickat: CivilDate?
    let automatiskt: Bool?
  }

  struct Output: Codable, Sendable {
    let utfall: String
    let avslutad: CivilDate
    let iTid: Bool?

    private enum CodingKeys: String, CodingKey {
      case utfall
      case avslutad
      case iTid = "i_tid"
    }
  }

  private struct Answer: Decodable {
    let registered: Bool
    let weeded: Bool
    let anteckning: String?

    private enum CodingKeys: String, CodingKey {
      case registered = "handlingar_registrerade"
      case weeded = "utkast_rensade"
      case anteckning
    }
  }

  static let descriptor = StepDescriptor(
    id: "arende.avsluta",
    title: "Avsluta ärendet",
    summary: """
      Avslutar ärendet när alla handlingar är registrerade, utkasten rensade och inget pågår vid sidan av processen, \
      till exempel en bevakning. Visar om svaret skickades inom svarstiden; har inget svar skickats ska anteckningen säga \
      varför. Med automatiskt: true avslutas det utan att någon tillfrågas.
      """,
    lagrum: ["OSL 5:1"],
    config: [
      Field("utfall", .text, title: "Hur ärendet slutade"),
      Field("svarstid", .date, title: "Svarstid", required: false),
      Field("skickat", .date, title: "Dagen då svaret skickades", required: false),
      Field("automatiskt", .boolean, title: "Avsluta utan att fråga", required: false, standard: false),
    ],
    output: [
      Field("utfall", .text, title: "Hur ärendet slutade"),
      Field("avslutad", .date, title: "Dagen då ärendet avslutades"),
      Field("i_tid", .boolean, title: "Om svaret skickades inom svarstiden", required: false),
    ],
    forms: [
      Form(
        "avsluta", title: "Avsluta ärendet", button: "Avsluta ärendet", done: "Avslutningen är sparad",
        fields: [
          Field("handlingar_registrerade", .boolean, title: "Alla handlingar är registrerade"),
          Field("utkast_rensade", .boolean, title: "Utkast och arbetsmaterial är rensade"),
          Field(
            "anteckning", .longText, title: "Anteckning", required: false,
            help: "Behövs när inget svar har skickats. Skriv varför."),
        ])
    ],
    closes: true,
    examples: [
      StepExample(
        title: "Ärendet avslutas, och svaret skickades i tid",
        yaml: """
          - id: avsluta
            uses: arende.avsluta
            role: registrator
            with: {utfall: besvarad, svarstid: 2018-03-09, skickat: 2018-03-09}
          """,
        answers: [("avsluta", ["handlingar_registrerade": true, "utkast_rensade": true])],
        output: ["utfall": "besvarad", "i_tid": true]),
      StepExample(
        title: "En återkallad remiss avslutas av sig själv",
        yaml: """
          - id: återkallad
            uses: arende.avsluta
            role: registrator
            with: {utfall: återkallad, automatiskt: true}
          """,
        output: ["utfall": "återkallad"]),
    ])

  static func begin(_ config: Config, in context: StepContext) throws -> Progress<OneTask, Output> {
    if config.automatiskt == true { return .done(output(config, in: context)) }
    return .waiting(OneTask(), for: [.task("avsluta", TaskRequest(form: "avsluta"))])
  }

  static func resume(
    _ state: OneTask, _ config: Config, on signal: Signal, in context: StepContext
  ) throws -> Progress<OneTask, Output> {
    let answer: Answer = try signal.decode()
    var missing: [String] = []
    var ways: [String] = []
    var fields: [String: String] = [:]
    if !answer.registered {
      missing.append("alla handlingar är inte registrerade")
      ways.append("Registrera de handlingar som saknas.")
      fields["handlingar_registrerade"] = "svaret är inte ja"
    }
    if !answer.weeded {
      missing.append("utkasten är inte rensade")
      ways.append("Rensa utkast och arbetsmaterial.")
      fields["utkast_rensade"] = "svaret är inte ja"
    }
    guard missing.isEmpty else {
      throw Refusal(
        "Ärendet \(context.caseInfo.dnr) kan inte avslutas än: \(missing.joined(separator: " och ")).",
        code: "arende.not-ready", hint: ways.joined(separator: " ") + " Svara ja när det är gjort och avsluta igen.",
        fields: fields, lagrum: answer.registered ? [] : ["OSL 5:1"])
    }
    try checkUnfinished(in: context)
    try checkTakenOver(in: context)
    try checkAnswered(config, answer, in: context)
    var actions: [Action] = []
    if let note = answer.anteckning, !note.isBlank { actions.append(.note(note)) }
    return .done(output(config, in: context), also: actions)
  }

  private static func checkUnfinished(in context: StepContext) throws {
    let unfinished = try context.unfinished()
    guard !unfinished.isEmpty else { return }
    throw Refusal(
      "Ärendet \(context.caseInfo.dnr) kan inte avslutas än: det här är inte klart: "
        + "\(unfinished.map { "\"\($0)\"" }.joined(separator: ", ")).",
      code: "arende.unfinished", hint: "Gör klart det som pågår, och avsluta sedan igen.")
  }

  /// What the nämnd has taken over it has decided, or given back, before the case is closed.
  private static func checkTakenOver(in context: StepContext) throws {
    guard let day = try context.takenOver() else { return }
    throw Refusal(
      "Ärendet \(context.caseInfo.dnr) kan inte avslutas än: nämnden tog över det \(day.swedish) och har inte avgjort det.",
      code: "arende.taken-over",
      hint:
        "Anmäl det till nämndens sammanträde, till exempel genom att starta det steg i ärendet där nämnden ändrar beslutet.",
      lagrum: ["KL 6:37"])
  }

  private static func checkAnswered(_ config: Config, _ answer: Answer, in context: StepContext) throws {
    guard let due = config.svarstid, config.skickat == nil, answer.anteckning?.isBlank ?? true else { return }
    throw Refusal(
      "Ärendet \(context.caseInfo.dnr) kan inte avslutas än: inget svar har skickats. Svarstiden är \(due.swedish).",
      code: "arende.not-answered", hint: "Skicka svaret. Ska inget svar skickas: skriv varför i anteckningen.",
      fields: ["anteckning": "måste fyllas i"])
  }

  private static func output(_ config: Config, in context: StepContext) -> Output {
    var inTime: Bool?
    if let sent = config.skickat, let due = config.svarstid { inTime = sent <= due }
    return Output(utfall: config.utfall, avslutad: context.today, iTid: inTime)
  }
}
