import CivilTime

/// What is remembered while a matter waits for its meeting.
struct AnmalState: Codable, Sendable {
  /// The meeting it was handed in to.
  var meeting: CivilDate

  enum CodingKeys: String, CodingKey {
    case meeting = "sammanträde"
  }
}
