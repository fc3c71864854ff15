import CivilTime
import WorkflowKit

/// What became of every line.
struct SkickaOutput: Codable, Sendable {
  /// A line as later steps read it.
  struct Line: Codable, Sendable {
    let name: String
    let channel: Channel
    let state: LineState
    let day: CivilDate?
    let address: String?
    /// True where the receiver has protected personal data; nil otherwise.
    let protected: Bool?
    /// Who has sent it, where that is somebody else.
    let sentBy: String?

    enum CodingKeys: String, CodingKey {
      case name = "namn"
      case channel = "kanal"
      case state = "läge"
      case day = "dag"
      case address = "adress"
      case protected = "skyddad"
      case sentBy = "skickas_av"
    }
  }

  let lines: [Line]
  let sent: CivilDate?
  let proofNumber: Int

  enum CodingKeys: String, CodingKey {
    case lines = "rader"
    case sent = "skickat"
    case proofNumber = "expedieringsbevis_nr"
  }

  static let line = RecordType(
    id: "expedieringsrad", title: "Expedieringsrad",
    fields: [
      Field("namn", .text, title: "Namn"),
      Field("kanal", .choice(Channel.choices), title: "Skickat med"),
      Field("läge", .choice(LineState.choices), title: "Läge"),
      Field("dag", .date, title: "Dag", required: false),
      Field("adress", .longText, title: "Adress", required: false),
      Field("skyddad", .boolean, title: "Skyddade personuppgifter", required: false),
      Field("skickas_av", .text, title: "Skickat av någon annan", required: false),
    ])

  static let fields = [
    Field("rader", .list(.record(line)), title: "Rader"),
    Field("skickat", .date, title: "Skickat till part eller remittent", required: false),
    Field("expedieringsbevis_nr", .integer, title: "Expedieringsbevisets nummer"),
  ]
}
