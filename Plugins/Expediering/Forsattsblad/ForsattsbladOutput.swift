import WorkflowKit

/// Who gets what, as later steps read it.
struct ForsattsbladOutput: Codable, Sendable {
  let recipients: [Recipient]
  let concerns: String
  let documentNumber: Int

  enum CodingKeys: String, CodingKey {
    case recipients = "mottagare"
    case concerns = "gäller"
    case documentNumber = "försättsblad_nr"
  }

  static let fields = [
    Field("mottagare", .list(.record(Recipient.record)), title: "Mottagare"),
    Field("gäller", .longText, title: "Vad som skickas"),
    Field("försättsblad_nr", .integer, title: "Försättsbladets nummer"),
  ]
}
