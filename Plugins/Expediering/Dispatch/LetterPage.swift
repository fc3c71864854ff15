/// What the template `brev` is filled in with.
struct LetterPage: Encodable {
  let day: String
  let name: String
  let address: String
  let subject: String
  let attachments: [String]

  enum CodingKeys: String, CodingKey {
    case day = "dag"
    case name = "namn"
    case address = "adress"
    case subject = "amne"
    case attachments = "bilagor"
  }
}
