import CivilTime
import WorkflowKit

/// What the template `protokollsutdrag` is filled in with.
struct ProtocolExtract: Encodable {
  let board: String
  let paragraph: String
  let meeting: String
  let heading: String
  let decision: String
  let hasReservations: Bool
  let reservations: [String]
  let immediate: Bool
  let signed: String
  let way: String
  let announceBy: String
  let appeal: AppealNotice?

  enum CodingKeys: String, CodingKey {
    case board = "namnd"
    case paragraph = "paragraf"
    case meeting = "sammantrade"
    case heading = "rubrik"
    case decision = "beslut"
    case hasReservations = "har_reservationer"
    case reservations = "reservationer"
    case immediate = "omedelbar"
    case signed = "justerad"
    case way = "satt"
    case announceBy = "anslas_senast"
    case appeal = "overklagande"
  }
}
