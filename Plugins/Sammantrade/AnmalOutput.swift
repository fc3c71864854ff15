import CivilTime
import FEEL
import WorkflowKit

/// What a nämnd did with a matter, and under which paragraph.
struct AnmalOutput: Codable, Sendable {
  let outcome: MeetingOutcome
  let paragraph: String
  let number: Int
  let day: CivilDate
  let body: String
  let decision: String?
  let reason: String?
  let immediate: Bool
  let reservations: [String]
  let heading: String
  let participation: String?
  /// The documents that the nämnd had before it.
  let documents: [Int]?

  enum CodingKeys: String, CodingKey {
    case outcome = "utfall"
    case paragraph = "paragraf"
    case number = "nummer"
    case day = "dag"
    case body = "organ"
    case decision = "beslut"
    case reason = "skäl"
    case immediate = "omedelbar"
    case reservations = "reservationer"
    case heading = "rubrik"
    case participation = "deltagande"
    case documents = "handlingar"
  }

  static let fields = [
    Field("utfall", .choice(MeetingOutcome.choices), title: "Utfall"),
    Field("paragraf", .text, title: "Paragraf", help: "Till exempel § 20."),
    Field("nummer", .integer, title: "Paragrafens nummer"),
    Field("dag", .date, title: "Sammanträdets dag"),
    Field("organ", .text, title: "Organ"),
    Field(
      "beslut", .longText, title: "Beslutet", required: false,
      given: .unless("utfall", ["återremiss", "bordläggning"])),
    Field(
      "skäl", .longText, title: "Skäl för återremiss eller bordläggning", required: false,
      given: .when("utfall", ["återremiss"])),
    Field("omedelbar", .boolean, title: "Paragrafen justeras omedelbart"),
    Field("reservationer", .list(.text), title: "Reservationer"),
    Field("rubrik", .text, title: "Rubrik"),
    Field("deltagande", .longText, title: "Deltagande och jäv", required: false),
    Field("handlingar", .list(.integer), title: "Underlag: handlingarnas nummer", required: false),
  ]
}
