import CivilTime
import FEEL
import WorkflowKit

/// When a paragraph became final, and what follows from that; or why its decision is to be put right first.
struct JusteraOutput: Codable, Sendable {
  /// What became of the paragraph.
  enum Outcome: String, Codable, Sendable {
    case signed = "justerad"
    case correcting = "rättas"
  }

  let outcome: Outcome
  var signed: CivilDate?
  var announceBy: CivilDate?
  var extractNumber: Int?
  var immediate: Bool?
  var reason: String?

  enum CodingKeys: String, CodingKey {
    case outcome = "utfall"
    case signed = "justerad"
    case announceBy = "anslås_senast"
    case extractNumber = "protokollsutdrag_nr"
    case immediate = "omedelbar"
    case reason = "skäl"
  }

  static let fields = [
    Field(
      "utfall", .choice([Choice("justerad", "Justerad"), Choice("rättas", "Beslutet rättas")]), title: "Utfall"),
    Field("justerad", .date, title: "Justerad", required: false, given: isSigned),
    Field(
      "anslås_senast", .date, title: "Anslås senast", required: false, help: "Andra dagen efter justeringen (KL 8:12).",
      given: isSigned),
    Field("protokollsutdrag_nr", .integer, title: "Protokollsutdragets nummer", required: false, given: isSigned),
    Field("omedelbar", .boolean, title: "Justerades omedelbart", required: false, given: isSigned),
    Field("skäl", .longText, title: "Varför beslutet rättas", required: false, given: .when("utfall", ["rättas"])),
  ]

  private static let isSigned = Field.Given.when("utfall", ["justerad"])
}
