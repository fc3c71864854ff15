import CivilTime

/// One recipient on the way: what is sent, where, and how far it has come.
struct DispatchLine: Codable, Sendable {
  var number: Int
  var name: String
  var role: RecipientRole
  var channel: Channel
  var email: String?
  var address: String?
  var attachments: [Attachment]
  var protected: Bool
  var sentBy: String?
  /// The other addresses that a person has been told of, so that each stops the line once.
  var told: [String]?
  /// Why the line is stopped, one reason each.
  var stops: [String]
  var state: LineState
  /// How many times it has been asked to go out; a new request needs a new key.
  var attempts: Int
  /// The letter page, once it is written.
  var letter: Attachment?
  /// The files to print, once they are made.
  var files: [String]?
  var day: CivilDate?
  /// When and what the receiver answered, from the effect's receipt.
  var time: String?
  var reply: String?
  /// The local part of the Message-ID: the same however often the line is sent.
  var messageID: String
  /// What people have decided about the line, with their reasons.
  var decisions: [String]

  enum CodingKeys: String, CodingKey {
    case number = "nr"
    case name = "namn"
    case role = "roll"
    case channel = "kanal"
    case email = "e_post"
    case address = "adress"
    case attachments = "bilagor"
    case protected = "skyddad"
    case sentBy = "skickas_av"
    case told = "andra_adresser"
    case stops = "stopp"
    case state = "läge"
    case attempts = "försök"
    case letter = "brev"
    case files = "filer"
    case day = "dag"
    case time = "tid"
    case reply = "svar"
    case messageID = "meddelande_id"
    case decisions = "åtgärder"
  }

  /// The address of the line's channel; nil where it has none.
  var channelAddress: String? {
    switch channel {
    case .email: email.flatMap(Text.filled)
    case .letter: address.flatMap(Text.filled)
    case .file: "akten"
    }
  }

  /// Whether there is another address that a person has been told of, and the line an address of its own.
  var isDisputed: Bool { channelAddress != nil && told?.isEmpty == false }

  /// The address on one line; empty where it has none.
  var addressLine: String {
    (channelAddress ?? "").split(whereSeparator: \.isNewline).compactMap { Text.filled(String($0)) }
      .joined(separator: ", ")
  }

  /// The key of the effect last asked for.
  var effectKey: String { "\(channel.rawValue)-\(number)-\(attempts)" }

  /// The keys of what the line waits for.
  var waitKeys: [String] {
    switch state {
    case .stopped: ["stopp-\(number)"]
    case .queued: [effectKey]
    case .toPost: ["postat-\(number)"]
    // Whichever comes first: what a person finds out, or a receipt that is late.
    case .uncertain: ["oviss-\(number)", effectKey]
    case .sent, .confirmed, .struck, .failed: []
    }
  }
}
