import CivilTime
import WorkflowKit

/// What a person found out about a request for anstånd that may or may not have arrived.
struct UncertainRequest: Decodable, Sendable {
  /// What turned out.
  enum Measure: String, Decodable, Sendable {
    case arrived = "framme"
    case sendAgain = "skicka igen"
    case sentOtherwise = "skickad"
  }

  let measure: Measure
  let skickad: CivilDate?

  private enum CodingKeys: String, CodingKey {
    case measure = "åtgärd"
    case skickad
  }

  static let form = Form(
    "oviss", title: "Ta reda på om begäran om anstånd kom fram", button: "Spara",
    done: "Det är antecknat hur det gick med begäran om anstånd",
    fields: [
      Field(
        "åtgärd",
        .choice([
          Choice("framme", "Begäran kom fram"), Choice("skicka igen", "Skicka begäran igen med e-post"),
          Choice("skickad", "Begäran är skickad igen på annat sätt"),
        ]), title: "Vad blev det?"),
      Field(
        "skickad", .date, title: "Skickad den", required: false,
        help: "Behövs när begäran är skickad igen på annat sätt."),
    ])

  /// Why the line in the outbox is settled as it is.
  var reason: String {
    switch measure {
    case .arrived: "Begäran kom fram."
    case .sendAgain: "Begäran skickas igen med e-post."
    case .sentOtherwise: "Begäran är skickad igen på annat sätt."
    }
  }

  /// The day it was sent in another way; nil where it was not.
  ///
  /// - Throws: `Refusal` where that day is missing or cannot be right.
  func sent(written: CivilDate, today: CivilDate) throws -> CivilDate? {
    guard measure == .sentOtherwise else { return nil }
    guard let skickad else {
      throw Refusal(
        "Det står inte när begäran skickades igen.", code: "remiss.no-sent-day",
        hint: "Ange dagen då begäran skickades på annat sätt.", fields: ["skickad": "måste fyllas i"])
    }
    try SentRequest(skickad: skickad).check(written: written, today: today)
    return skickad
  }
}
