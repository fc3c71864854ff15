import CivilTime

/// What can be read under the step's name while lines are still on the way.
struct SentReport: Encodable {
  let sent: CivilDate

  enum CodingKeys: String, CodingKey {
    case sent = "skickat"
  }
}
