import CivilTime

/// What is remembered until every line has come to its end.
struct SkickaState: Codable, Sendable {
  /// The day sending began.
  var begun: CivilDate
  /// What the messages are about.
  var subject: String
  /// The lines, by number.
  var lines: [DispatchLine]
  /// The first day a line to the part or remittent went out.
  var sent: CivilDate?

  enum CodingKeys: String, CodingKey {
    case begun = "börjad"
    case subject = "ämne"
    case lines = "rader"
    case sent = "skickat"
  }
}
