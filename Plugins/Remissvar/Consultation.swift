import CivilTime
import WorkflowKit

/// An internal consultation: which unit is asked, and by when it must answer.
struct Consultation: Codable, Sendable, Hashable {
  let enhet: String
  let svarstid: CivilDate

  /// The record type that processes and forms use.
  static let record = RecordType(
    id: "samråd", title: "Samråd",
    fields: [Field("enhet", .text, title: "Enhet"), Field("svarstid", .date, title: "Svarstid")])
}
