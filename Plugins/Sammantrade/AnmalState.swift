import CivilTime

/// What is remembered while a matter waits for its meeting.
struct AnmalState: Codable, Sendable {
  /// The meeting it was handed in to.
  var meeting: CivilDate
  /// The day it was handed in; nil in cases that began to wait before it was kept.
  var handedIn: CivilDate?
  /// Whether it has been moved from the meeting it was handed in to.
  var isMoved: Bool?

  enum CodingKeys: String, CodingKey {
    case meeting = "sammanträde"
    case handedIn = "anmält"
    case isMoved = "flyttat"
  }
}
