import WorkflowKit

/// The form in which a person settles a line that may or may not have gone out.
struct UncertainForm: Decodable, Sendable {
  /// What is to be done.
  enum Measure: String, Decodable, Sendable {
    case arrived = "framme"
    case again = "skicka igen"
  }

  let measure: Measure
  let reason: String

  enum CodingKeys: String, CodingKey {
    case measure = "åtgärd"
    case reason = "skäl"
  }

  static let form = Form(
    "oviss", title: "Ta reda på om det kom fram", button: "Avgör", done: "Det ovissa utskicket är avgjort",
    doneBy: ["åtgärd": ["framme": "Utskicket är bekräftat som framme", "skicka igen": "Utskicket skickas igen"]],
    fields: [
      Field(
        "åtgärd", .choice([Choice("framme", "Det kom fram"), Choice("skicka igen", "Skicka igen")]),
        title: "Åtgärd"),
      Field("skäl", .longText, title: "Skäl", help: "Hur du fick veta det, till exempel per telefon."),
    ])
}
