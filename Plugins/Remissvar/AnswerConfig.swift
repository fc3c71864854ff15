import CivilTime
import WorkflowKit

/// What a process says about the answer that the nämnd has decided.
struct AnswerConfig: Decodable, Sendable {
  /// What the nämnd did with the proposal.
  enum Outcome: String, Decodable, Sendable {
    case approval = "bifall"
    case change = "ändring"
    case rejection = "avslag"
  }

  let outcome: Outcome
  let titel: String
  let draft: String
  let paragraf: String
  let day: CivilDate
  let organ: String
  let mottagare: String
  let theirNumber: String?
  let decision: String?
  let reservations: [String]?
  let extract: Int
  let proposal: Int

  private enum CodingKeys: String, CodingKey {
    case outcome = "utfall"
    case titel
    case draft = "yttrande"
    case paragraf
    case day = "dag"
    case organ
    case mottagare
    case theirNumber = "avsändarens_dnr"
    case decision = "beslut"
    case reservations = "reservationer"
    case extract = "protokollsutdrag_nr"
    case proposal = "tjänsteskrivelse_nr"
  }

  static let fields = [
    Field(
      "utfall",
      .choice([
        Choice("bifall", "Bifall till förslaget"), Choice("ändring", "Beslut med ändring av förslaget"),
        Choice("avslag", "Avslag på förslaget"),
      ]), title: "Nämndens beslut"),
    Field("titel", .text, title: "Remissens titel"),
    Field("yttrande", .longText, title: "Förslaget till yttrande"),
    Field("paragraf", .text, title: "Paragraf", help: "Till exempel § 20."),
    Field("dag", .date, title: "Sammanträdets dag"),
    Field("organ", .text, title: "Organ", names: .board),
    Field("mottagare", .text, title: "Den som skickat remissen"),
    Field("avsändarens_dnr", .text, title: "Avsändarens beteckning", required: false),
    Field("beslut", .longText, title: "Beslutet", required: false),
    Field("reservationer", .list(.text), title: "Reservationer", required: false),
    Field("protokollsutdrag_nr", .integer, title: "Protokollsutdragets nummer"),
    Field("tjänsteskrivelse_nr", .integer, title: "Tjänsteskrivelsens nummer"),
  ]
}
