import CivilTime
import WorkflowKit

/// What a process says about a paragraph that is to be signed.
struct JusteraConfig: Decodable, Sendable {
  let paragraph: String
  let day: CivilDate
  let body: String
  let heading: String
  let decision: String
  let immediate: Bool
  let reservations: [String]?
  /// The kind of decision, which says how it can be appealed.
  let decisionType: String?

  enum CodingKeys: String, CodingKey {
    case paragraph = "paragraf"
    case day = "dag"
    case body = "organ"
    case heading = "rubrik"
    case decision = "beslut"
    case immediate = "omedelbar"
    case reservations = "reservationer"
    case decisionType = "beslutstyp"
  }

  static let fields = [
    Field("paragraf", .text, title: "Paragraf", help: "Till exempel § 20."),
    Field("dag", .date, title: "Sammanträdets dag"),
    Field("organ", .text, title: "Organ", names: .board),
    Field("rubrik", .text, title: "Rubrik"),
    Field("beslut", .longText, title: "Beslutet"),
    Field("omedelbar", .boolean, title: "Paragrafen justeras omedelbart"),
    Field("reservationer", .list(.text), title: "Reservationer", required: false),
    Field(
      "beslutstyp", .text, title: "Beslutstyp", required: false,
      help: "Till exempel remiss.yttrande. Utdraget säger då om och hur beslutet kan överklagas.",
      names: .decisionType),
  ]
}
