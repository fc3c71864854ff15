import CivilTime
import WorkflowKit

/// The form in which the secretary records that a paragraph is signed.
struct SigningForm: Decodable, Sendable {
  let signed: CivilDate
  let chair: Bool
  let adjuster: Bool
  let secretary: Bool
  let way: SigningWay
  let immediate: Bool?

  enum CodingKeys: String, CodingKey {
    case signed = "justerad"
    case chair = "ordförande"
    case adjuster = "justerare"
    case secretary = "sekreterare"
    case way = "sätt"
    case immediate = "omedelbar"
  }

  static let form = Form(
    "justering", title: "Justera paragrafen", button: "Registrera justeringen",
    fields: [
      Field("justerad", .date, title: "Justerad", help: "Dagen då den sista skrev under."),
      Field("ordförande", .boolean, title: "Ordföranden har skrivit under"),
      Field("justerare", .boolean, title: "Justeraren har skrivit under"),
      Field("sekreterare", .boolean, title: "Sekreteraren har skrivit under"),
      Field("sätt", .choice(SigningWay.choices), title: "Hur den skrevs under"),
      Field(
        "omedelbar", .boolean, title: "Paragrafen justerades omedelbart", required: false,
        help: "Ta bort krysset om den inte blev underskriven samma dag."),
    ])

  /// The fields of those who have not signed.
  var missing: [String] {
    [("ordförande", chair), ("justerare", adjuster), ("sekreterare", secretary)].filter { !$0.1 }.map(\.0)
  }
}
