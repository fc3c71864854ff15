import WorkflowKit

/// The försättsblad as filled in; also its form.
struct ForsattsbladForm: Decodable, Sendable {
  let concerns: String
  let recipients: [Recipient]

  enum CodingKeys: String, CodingKey {
    case concerns = "gäller"
    case recipients = "mottagare"
  }

  static let form = Form(
    "försättsblad", title: "Fyll i försättsbladet", button: "Lämna försättsbladet", done: "Försättsbladet är ifyllt",
    fields: [
      Field("gäller", .longText, title: "Vad som skickas"),
      Field(
        "mottagare", .list(.record(Recipient.record)), title: "Mottagare",
        help: "Den som skickar ser de här adresserna och byter dem inte mot andra."),
    ])
}
