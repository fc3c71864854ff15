import CivilTime
import WorkflowKit

/// What the template `expedieringsbevis` is filled in with.
struct DispatchProof: Encodable {
  /// A line as the paper shows it.
  struct Line: Encodable {
    let number: Int
    let name: String
    let role: String
    let channel: String
    let address: String
    let state: String
    let day: String?
    let time: String?
    let reply: String?
    let messageID: String?
    let attachments: [String]
    let decisions: [String]

    enum CodingKeys: String, CodingKey {
      case number = "nr"
      case name = "namn"
      case role = "roll"
      case channel = "kanal"
      case address = "adress"
      case state = "lage"
      case day = "dag"
      case time = "tid"
      case reply = "svar"
      case messageID = "meddelande_id"
      case attachments = "bilagor"
      case decisions = "atgarder"
    }

    init(_ line: DispatchLine) {
      number = line.number
      name = line.name
      role = line.role.rawValue
      channel = Channel.choices.first { $0.value == line.channel.rawValue }?.title ?? line.channel.rawValue
      address = line.channelAddress ?? "saknas"
      state = line.state.rawValue
      day = line.day?.swedishText.long
      time = line.time.map(Line.swedish)
      reply = line.reply
      messageID = line.channel == .email ? line.messageID : nil
      attachments = line.attachments.map(\.title)
      decisions = line.decisions
    }

    private static func swedish(_ time: String) -> String {
      guard let instant = try? Instant.parse(time), let text = try? SwedishTime.text(of: instant) else { return time }
      return text
    }
  }

  let title: String
  let subject: String
  let day: String
  let lines: [Line]

  enum CodingKeys: String, CodingKey {
    case title = "arende"
    case subject = "amne"
    case day = "utfardat"
    case lines = "rader"
  }
}
