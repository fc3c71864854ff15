import FEEL
import WorkflowKit

/// What the handläggare has written in a yttrande and its tjänsteskrivelse.
struct OpinionAnswer: Decodable, Sendable {
  let yttrande: String
  let description: String
  let beslutspunkter: [String]
  let omedelbar: Bool
  /// Whether it is meant that the answer comes too late.
  let late: Bool?

  private enum CodingKeys: String, CodingKey {
    case yttrande
    case description = "ärendebeskrivning"
    case beslutspunkter
    case omedelbar
    case late = "för_sent"
  }

  /// The point that makes a justering omedelbar, as nämnder word it.
  static let immediatePoint = "Paragrafen justeras omedelbart."

  /// The form, without the checklist.
  static let fields = [
    Field("yttrande", .longText, title: "Förslag till yttrande"),
    Field("ärendebeskrivning", .longText, title: "Ärendebeskrivning"),
    Field(
      "beslutspunkter", .list(.text), title: "Förslag till beslut",
      help: "En punkt på varje rad. Punkten om omedelbar justering läggs till av programmet."),
    Field("omedelbar", .boolean, title: "Paragrafen ska justeras omedelbart"),
  ]

  /// The points to decide, the one about omedelbar justering last where there is to be one.
  ///
  /// - Throws: `Refusal` where there is nothing to decide or the points say other than the box.
  func points() throws -> [String] {
    var points = beslutspunkter.compactMap(\.unlessBlank)
    let mentioned = points.contains { $0.lowercased().contains("justeras omedelbart") }
    if mentioned, !omedelbar {
      throw Refusal(
        "En beslutspunkt säger att paragrafen justeras omedelbart, men rutan för omedelbar justering är inte förbockad.",
        code: "remiss.immediate-contradiction", hint: "Bocka för omedelbar justering, eller ta bort punkten.",
        fields: ["omedelbar": "stämmer inte med beslutspunkterna"])
    }
    if omedelbar {
      points.removeAll { $0.lowercased().contains("justeras omedelbart") }
    }
    if points.isEmpty {
      throw Refusal(
        "Det finns inget förslag till beslut.", code: "remiss.no-points",
        hint: "Skriv minst en punkt som nämnden kan besluta om.", fields: ["beslutspunkter": "minst en punkt behövs"])
    }
    return omedelbar ? points + [Self.immediatePoint] : points
  }

  /// Checks that both texts are written.
  ///
  /// - Throws: `Refusal` naming the empty one.
  func checkTexts() throws {
    for (name, what, text) in [
      ("yttrande", "Yttrandet", yttrande), ("ärendebeskrivning", "Ärendebeskrivningen", description),
    ] where text.isBlank {
      throw Refusal(
        "\(what) är tom\(name == "yttrande" ? "t" : "").", code: "remiss.empty-text",
        hint: "Skriv texten och spara igen.", fields: [name: "måste fyllas i"])
    }
  }
}
