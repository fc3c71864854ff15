import CivilTime
import FEEL
import WorkflowKit

/// The form in which the secretary records that a paragraph is signed, or sends its decision back to be put right.
struct SigningForm: Decodable, Sendable {
  /// What is to be done.
  enum Measure: String, Decodable, Sendable {
    case sign = "justera"
    case correct = "rätta beslutet"
  }

  let measure: Measure?
  let signed: CivilDate?
  let chair: Bool?
  let adjuster: Bool?
  let secretary: Bool?
  let way: SigningWay?
  let immediate: Bool?
  let reason: String?

  enum CodingKeys: String, CodingKey {
    case measure = "åtgärd"
    case signed = "justerad"
    case chair = "ordförande"
    case adjuster = "justerare"
    case secretary = "sekreterare"
    case way = "sätt"
    case immediate = "omedelbar"
    case reason = "skäl"
  }

  static let form = Form(
    "justering", title: "Justera paragrafen", button: "Registrera justeringen", done: "Justeringen är registrerad",
    doneBy: ["åtgärd": ["rätta beslutet": "Beslutet har gått tillbaka för att rättas"]],
    fields: [
      Field(
        "åtgärd", .choice([Choice("justera", "Registrera justeringen"), Choice("rätta beslutet", "Rätta beslutet")]),
        title: "Åtgärd",
        help: "Är beslutet fel registrerat: välj att rätta det och skriv skälet. Paragrafen behåller sitt nummer.",
        standard: "justera"),
      Field(
        "justerad", .date, title: "Justerad", required: false,
        help: "Måste fyllas i när justeringen registreras. Dagen då den sista skrev under."),
      Field("ordförande", .boolean, title: "Ordföranden har skrivit under", required: false),
      Field("justerare", .boolean, title: "Justeraren har skrivit under", required: false),
      Field("sekreterare", .boolean, title: "Sekreteraren har skrivit under", required: false),
      Field(
        "sätt", .choice(SigningWay.choices), title: "Hur den skrevs under", required: false,
        help: "Måste fyllas i när justeringen registreras."),
      Field(
        "omedelbar", .boolean, title: "Paragrafen justerades omedelbart", required: false,
        help: "Bara om nämnden beslutade det. Svara nej om den inte blev underskriven samma dag."),
      Field("skäl", .longText, title: "Skäl", required: false, help: "Måste fyllas i när beslutet rättas."),
    ])

  /// The fields of those who have not signed.
  var missing: [String] {
    [("ordförande", chair), ("justerare", adjuster), ("sekreterare", secretary)].filter { $0.1 != true }.map(\.0)
  }
}
