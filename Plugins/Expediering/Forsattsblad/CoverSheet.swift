/// What the template `forsattsblad` is filled in with.
struct CoverSheet: Encodable {
  /// A recipient as the paper shows it.
  struct Line: Encodable {
    let number: Int
    let name: String
    let role: String
    let channel: String
    let address: String
    let attachments: String?
    let uncertain: Bool
    let protected: Bool
    let sentBy: String?

    enum CodingKeys: String, CodingKey {
      case number = "nr"
      case name = "namn"
      case role = "roll"
      case channel = "kanal"
      case address = "adress"
      case attachments = "bilagor"
      case uncertain = "osaker"
      case protected = "skyddad"
      case sentBy = "skickas_av"
    }
  }

  let title: String
  let concerns: String
  let day: String
  let officer: String
  let lines: [Line]

  enum CodingKeys: String, CodingKey {
    case title = "arende"
    case concerns = "galler"
    case day = "dag"
    case officer = "handlaggare"
    case lines = "rader"
  }
}
