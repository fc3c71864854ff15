import CivilTime
import FEEL
import WorkflowKit

/// What a process says about what is to be sent, and to whom.
struct SkickaConfig: Decodable, Sendable {
  let recipients: [Recipient]
  let documents: [Int]
  let subject: String
  let knownAddresses: [KnownParty]?
  let signed: CivilDate?
  let needsSigning: Bool?

  enum CodingKeys: String, CodingKey {
    case recipients = "mottagare"
    case documents = "handlingar"
    case subject = "ämne"
    case knownAddresses = "kända_adresser"
    case signed = "justerad"
    case needsSigning = "kräver_justering"
  }

  static let fields = [
    Field("mottagare", .list(.record(Recipient.record)), title: "Mottagare"),
    Field("handlingar", .list(.integer), title: "Handlingar till alla", help: "Handlingarnas nummer i ärendet."),
    Field("ämne", .text, title: "Ämne"),
    Field(
      "kända_adresser", .list(.record(.party)), title: "Adresser som ärendet redan känner", required: false,
      help: "En rad stoppas om försättsbladet har en annan adress för samma namn."),
    Field("justerad", .date, title: "Dagen då beslutet justerades", required: false),
    Field(
      "kräver_justering", .boolean, title: "Får inte skickas före justeringen", required: false, standard: true),
  ]
}
