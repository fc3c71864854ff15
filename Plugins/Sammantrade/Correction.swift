import CivilTime
import WorkflowKit

/// The paragraph whose recorded decision is to be put right before it is signed.
struct Correction: Decodable, Sendable {
  let number: Int
  let day: CivilDate
  let decision: String?

  enum CodingKeys: String, CodingKey {
    case number = "nummer"
    case day = "dag"
    case decision = "beslut"
  }

  static let record = RecordType(
    id: "rättelse", title: "Paragraf som rättas",
    fields: [
      Field("nummer", .integer, title: "Paragrafens nummer"), Field("dag", .date, title: "Sammanträdets dag"),
      Field("beslut", .longText, title: "Beslutet som det registrerades", required: false),
    ])
}
