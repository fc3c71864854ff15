import CivilTime

/// What is remembered while a paragraph waits for its signatures.
struct JusteraState: Codable, Sendable {
  /// The last day to sign it.
  var latest: CivilDate

  enum CodingKeys: String, CodingKey {
    case latest = "senast"
  }
}
