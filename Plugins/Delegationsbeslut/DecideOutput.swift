import CivilTime
import FEEL
import WorkflowKit

/// What came of a matter: a decision, or to whom it was handed over.
struct DecideOutput: Codable, Sendable {
  /// The outcome of a matter that was not decided.
  static let handedOver = "lämnat"

  let outcome: String
  let day: CivilDate
  let decision: String?
  let reasons: String
  let conditions: [String]
  /// The body that decides instead; nil where the matter is decided, or goes to another nämnd.
  let receiver: String?
  let document: Int?
  /// On what an earlier decision is changed, or proposed to be.
  var ground: ChangeGround?

  enum CodingKeys: String, CodingKey {
    case outcome = "utfall"
    case day = "dag"
    case decision = "beslut"
    case reasons = "skäl"
    case conditions = "villkor"
    case receiver = "lämnat_till"
    case document = "beslut_nr"
    case ground = "ändras_enligt"
  }

  static let fields = [
    Field(
      "utfall", .choice(DecideForm.outcomes + [Choice(handedOver, "Lämnat till den som ska besluta")]), title: "Utfall"),
    Field("dag", .date, title: "Dagen"),
    Field("beslut", .longText, title: "Beslutet", required: false, given: isDecided),
    Field("skäl", .longText, title: "Skäl"),
    Field("villkor", .list(.text), title: "Villkor"),
    Field(
      "lämnat_till", .text, title: "Organet som beslutar i stället", required: false,
      help: "Tomt när ärendet är avgjort, och när en annan nämnd ska pröva det."),
    Field("beslut_nr", .document, title: "Beslutets nummer bland handlingarna", required: false, given: isDecided),
    Field(
      ChangeGround.field.name, ChangeGround.field.type, title: "Varför det tidigare beslutet ändras", required: false,
      help: "Bara där ett beslut ändras. Lämnas det vidare: förslagets grund."),
  ]

  private static let isDecided = Field.Given.unless("utfall", [.string(handedOver)])
}
