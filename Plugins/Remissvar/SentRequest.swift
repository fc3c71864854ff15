import CivilTime
import WorkflowKit

/// The day a person has sent a request for anstånd.
struct SentRequest: Decodable, Sendable {
  let skickad: CivilDate

  /// Checks that the day has been, and is not before the request was written.
  ///
  /// - Throws: `Refusal` saying which.
  func check(written: CivilDate, today: CivilDate) throws {
    if skickad > today {
      throw Refusal(
        "Begäran kan inte ha skickats \(skickad.swedish): den dagen ligger i framtiden.", code: "remiss.sent-in-future",
        hint: "Ange dagen då begäran skickades, senast i dag.", fields: ["skickad": "dagen kan inte ligga i framtiden"])
    }
    if skickad < written {
      throw Refusal(
        "Begäran kan inte ha skickats \(skickad.swedish): den skrevs \(written.swedish).",
        code: "remiss.sent-before-written", hint: "Ange dagen då begäran skickades.",
        fields: ["skickad": "är före dagen då begäran skrevs"])
    }
  }
}
