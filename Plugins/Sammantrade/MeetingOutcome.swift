import WorkflowKit

/// What a nämnd does with a matter at its meeting.
enum MeetingOutcome: String, Codable, Sendable, CaseIterable {
  case approval = "bifall"
  case change = "ändring"
  case rejection = "avslag"
  case dismissal = "avvisning"
  case writeOff = "avskrivning"
  case referral = "återremiss"
  case postponement = "bordläggning"
  /// It is taken up at another meeting that is still to come: nothing has been done with it.
  case move = "flytt"

  /// The choices of the form: what the nämnd did, and that it is to do it at another meeting.
  static let formChoices = choices + [Choice("flytt", "Flyttas till ett annat sammanträde")]

  /// What a matter comes back from a meeting with.
  static let choices = [
    Choice("bifall", "Bifall till förslaget"), Choice("ändring", "Beslut med ändring av förslaget"),
    Choice("avslag", "Avslag på förslaget"),
    Choice("avvisning", "Avvisning"), Choice("avskrivning", "Avskrivning"), Choice("återremiss", "Återremiss"),
    Choice("bordläggning", "Bordläggning"),
  ]

  /// Whether the matter itself was decided.
  var decidesTheMatter: Bool {
    switch self {
    case .approval, .change, .rejection, .dismissal, .writeOff: true
    case .referral, .postponement, .move: false
    }
  }

  /// Whether the decision has words of its own, that the proposal does not give.
  var needsOwnText: Bool { decidesTheMatter && self != .approval }
}
