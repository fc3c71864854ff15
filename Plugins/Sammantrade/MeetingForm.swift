import CivilTime
import WorkflowKit

/// The form in which the secretary records what the nämnd decided.
struct MeetingForm: Decodable, Sendable {
  let outcome: MeetingOutcome
  let decision: String?
  let reason: String?
  let immediate: Bool?
  let reservations: [String]?
  let participation: String?
  let meeting: CivilDate?
  let present: Int?
  let givesBack: Bool?
  let ground: ChangeGround?
  /// Whether it is meant that the decision comes too late.
  let late: Bool?

  enum CodingKeys: String, CodingKey {
    case outcome = "utfall"
    case decision = "beslut"
    case reason = "skäl"
    case immediate = "omedelbar"
    case reservations = "reservationer"
    case participation = "deltagande"
    case meeting = "sammanträde"
    case present = "antal_ledamöter"
    case givesBack = "lämnas_tillbaka"
    case ground = "ändras_enligt"
    case late = "för_sent"
  }

  static let form = form("beslut", fields)

  /// The form where an earlier decision may be changed.
  static let changeForm = form("ändring", changeFields)

  /// The form where the decision is needed by a day: what would miss it is asked about.
  static let neededForm = form("beslut_till_dag", fields + [lateField])

  /// The form where an earlier decision may be changed by a decision that is needed by a day.
  static let neededChangeForm = form("ändring_till_dag", changeFields + [lateField])

  /// The box that says that the decision may come too late.
  static let lateField = Field(
    "för_sent", .boolean, title: "Beslutet får komma för sent", required: false,
    help: "Svara ja bara när du har fått frågan om det.")

  private static func form(_ name: String, _ fields: [Field]) -> Form {
    Form(
      name, title: "Registrera nämndens beslut", button: "Registrera beslutet",
      done: "Nämndens beslut är registrerat", doneBy: doneBy, fields: fields)
  }

  private static let changeFields = [fields[0], ChangeGround.field] + fields.dropFirst()

  /// What is said where nothing was decided.
  private static let doneBy = [
    "utfall": [
      MeetingOutcome.referral.rawValue: "Återremissen är registrerad",
      MeetingOutcome.postponement.rawValue: "Bordläggningen är registrerad",
      MeetingOutcome.move.rawValue: "Ärendet är flyttat till ett annat sammanträde",
    ]
  ]

  private static let fields = [
    Field("utfall", .choice(MeetingOutcome.formChoices), title: "Utfall"),
    Field(
      "beslut", .longText, title: "Beslutet", required: false,
      help:
        "Måste fyllas i när nämnden beslutar. Förslaget står här från början, och står kvar vid bifall. Vid ändring "
        + "och avslag: skriv vad nämnden beslutade."),
    Field("skäl", .longText, title: "Skäl", required: false, help: "Måste fyllas i vid återremiss."),
    Field("omedelbar", .boolean, title: "Paragrafen justeras omedelbart", required: false),
    Field(
      "reservationer", .list(.text), title: "Reservationer", required: false,
      help: "Bara de som anmäldes innan sammanträdet avslutades (KL 4:27)."),
    Field(
      "deltagande", .longText, title: "Deltagande och jäv", required: false,
      help: "Vilka som deltog i beslutet, om det skiljer sig från närvarolistan."),
    Field(
      "lämnas_tillbaka", .boolean, title: "Nämnden lämnar tillbaka beslutet till delegaten", required: false,
      help: "Bara vid återremiss. Svarar du nej är det nämnden har tagit över, eller som är av större vikt, kvar hos "
        + "nämnden."),
    Field(
      "antal_ledamöter", .integer, title: "Antal tjänstgörande ledamöter", required: false,
      help: "Måste fyllas i när ärendet togs upp. Fler än hälften av ledamöterna ska ha deltagit (KL 6:27)."),
    Field(
      "sammanträde", .date, title: "Sammanträdets dag", required: false,
      help: "Ändra om ärendet togs upp vid ett annat sammanträde, till exempel ett extra, eller flyttas till ett som "
        + "kommer."),
  ]

  /// A text without blanks around it; nil where nothing is left.
  static func filled(_ text: String?) -> String? {
    guard let text, let first = text.firstIndex(where: { !$0.isWhitespace }),
      let last = text.lastIndex(where: { !$0.isWhitespace })
    else { return nil }
    return String(text[first...last])
  }
}

extension String {
  /// Whether it says the same, word for word: lines and blanks may be broken in another way.
  func hasWords(of other: String) -> Bool {
    split(whereSeparator: \.isWhitespace) == other.split(whereSeparator: \.isWhitespace)
  }
}
