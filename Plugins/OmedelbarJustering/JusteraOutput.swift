import CivilTime
import WorkflowKit

/// When a paragraph became final, and what follows from that.
struct JusteraOutput: Codable, Sendable {
  let signed: CivilDate
  let announceBy: CivilDate
  let extractNumber: Int
  let immediate: Bool

  enum CodingKeys: String, CodingKey {
    case signed = "justerad"
    case announceBy = "anslås_senast"
    case extractNumber = "protokollsutdrag_nr"
    case immediate = "omedelbar"
  }

  static let fields = [
    Field("justerad", .date, title: "Justerad"),
    Field("anslås_senast", .date, title: "Anslås senast", help: "Andra dagen efter justeringen (KL 8:12)."),
    Field("protokollsutdrag_nr", .integer, title: "Protokollsutdragets nummer"),
    Field("omedelbar", .boolean, title: "Justerades omedelbart"),
  ]
}
