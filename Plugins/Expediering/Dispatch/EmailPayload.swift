/// What the effect `expediering.epost` needs.
struct EmailPayload: Codable, Sendable {
  let to: String
  let senderName: String?
  let subject: String
  let text: String
  let attachments: [Attachment]
  /// The local part of the Message-ID.
  let messageID: String

  enum CodingKeys: String, CodingKey {
    case to = "till"
    case senderName = "från_namn"
    case subject = "ämne"
    case text
    case attachments = "bilagor"
    case messageID = "meddelande_id"
  }
}
