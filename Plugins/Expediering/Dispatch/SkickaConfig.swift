import CivilTime
import FEEL
import WorkflowKit

/// What a process says about what is to be sent, and to whom.
struct SkickaConfig: Decodable, Sendable {
  let recipients: [Recipient]
  let documents: [Int]
  let subject: String
  let knownAddresses: [KnownParty]?
  /// Whoever asked, and must have the answer.
  let asker: KnownParty?
  /// The channels that the asker wants the answer by.
  let answerChannels: [Channel]?
  let signed: CivilDate?
  let needsSigning: Bool?

  enum CodingKeys: String, CodingKey {
    case recipients = "mottagare"
    case documents = "handlingar"
    case subject = "ämne"
    case knownAddresses = "kända_adresser"
    case asker = "remittent"
    case answerChannels = "svarskanaler"
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
    Field(
      "remittent", .record(.party), title: "Den som ska ha svaret", required: false,
      help: "Varje rad med rollen remittent hålls mot den här adressen, hur namnet än är skrivet."),
    Field(
      "svarskanaler", .list(.choice(Channel.choices.filter { $0.value != Channel.file.rawValue })),
      title: "Hur remittenten ska få svaret", required: false,
      help: "En kanal som ingen rad till remittenten har blir en stoppad rad."),
    Field(
      "justerad", .date, title: "Dagen då beslutet justerades", required: false,
      help: "Dagen då det fattades, om det inte behöver justeras.", needed: .unless("kräver_justering", [false])),
    Field(
      "kräver_justering", .boolean, title: "Får inte skickas före justeringen", required: false, standard: true),
  ]

  /// Whether a line goes to whoever asked.
  func isToAsker(_ line: DispatchLine) -> Bool {
    line.role == .asker || asker.map { ($0.name).folded == line.name.folded } ?? false
  }

  /// Whether the case is answered when a line has gone out: it goes to the asker, in a form asked for. A process that
  /// does not say who asked is answered to the part.
  func isAnswer(_ line: DispatchLine) -> Bool {
    guard line.channel != .file else { return false }
    guard asker != nil else { return line.role.isAnswered }
    return isToAsker(line) && answerChannels?.contains(line.channel) ?? true
  }
}
