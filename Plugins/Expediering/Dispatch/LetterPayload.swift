/// What the effect `expediering.brev` needs.
struct LetterPayload: Codable, Sendable {
  let to: String
  let address: String
  let subject: String
  /// The letter page first, then what goes with it.
  let attachments: [Attachment]
  /// The letter's name within the case: the same id gives the same file.
  let id: String

  enum CodingKeys: String, CodingKey {
    case to = "till"
    case address = "adress"
    case subject = "ämne"
    case attachments = "bilagor"
    case id
  }
}
