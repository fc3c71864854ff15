import WorkflowKit

/// The form in which a person decides about a stopped line.
struct StopForm: Decodable, Sendable {
  /// What is to be done.
  enum Measure: String, Decodable, Sendable {
    case send = "skicka"
    case change = "ändra"
    case strike = "stryk"
  }

  let measure: Measure
  let channel: Channel?
  let email: String?
  let address: String?
  let reason: String

  enum CodingKeys: String, CodingKey {
    case measure = "åtgärd"
    case channel = "kanal"
    case email = "e_post"
    case address = "adress"
    case reason = "skäl"
  }

  static let form = Form(
    "stopp", title: "Bestäm vad som ska göras med det stoppade utskicket", button: "Avgör",
    done: "Det stoppade utskicket är avgjort",
    doneBy: [
      "åtgärd": [
        "skicka": "Det stoppade utskicket får gå som det står", "ändra": "Adressen är ändrad, och utskicket får gå",
        "stryk": "Raden är struken, och inget skickas till mottagaren",
      ]
    ],
    fields: [
      Field(
        "åtgärd",
        .choice([
          Choice("skicka", "Skicka som det står"), Choice("ändra", "Ändra adressen och skicka"),
          Choice("stryk", "Stryk raden"),
        ]), title: "Åtgärd"),
      Field(
        "kanal", .choice([Choice("epost", "E-post"), Choice("brev", "Brev")]), title: "Skickas med", required: false),
      Field(
        "e_post", .text, title: "E-post", required: false, help: "Fylls i när adressen ändras och raden går med e-post."
      ),
      Field(
        "adress", .longText, title: "Postadress", required: false,
        help: "Fylls i när adressen ändras och raden går med brev."),
      Field("skäl", .longText, title: "Skäl"),
    ])
}
