import WorkflowKit

/// One line of the försättsblad: who gets the decision, why, by what way and with what.
struct Recipient: Codable, Sendable, Hashable {
  var name: String
  var role: RecipientRole
  var channel: Channel
  var email: String?
  var address: String?
  var attachments: [Int]?
  var uncertain: Bool?
  var protected: Bool?
  var sentBy: String?

  enum CodingKeys: String, CodingKey {
    case name = "namn"
    case role = "roll"
    case channel = "kanal"
    case email = "e_post"
    case address = "adress"
    case attachments = "bilagor"
    case uncertain = "osäker"
    case protected = "skyddad"
    case sentBy = "skickas_av"
  }

  static let record = RecordType(
    id: "mottagare", title: "Mottagare",
    fields: [
      Field("namn", .text, title: "Namn"),
      Field("roll", .choice(RecipientRole.choices), title: "Roll"),
      Field("kanal", .choice(Channel.choices), title: "Skickas med"),
      Field("e_post", .text, title: "E-post", required: false),
      Field("adress", .longText, title: "Postadress", required: false),
      Field("bilagor", .list(.document), title: "Bilagor bara till den här mottagaren", required: false),
      Field("osäker", .boolean, title: "Adressen är osäker", required: false),
      Field("skyddad", .boolean, title: "Skyddade personuppgifter", required: false),
      Field("skickas_av", .text, title: "Skickas av (om inte sekreteraren)", required: false),
    ])
}
