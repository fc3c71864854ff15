import WorkflowKit

/// On what a decision is changed that has been taken (FL 37–39). To the detriment of somebody whom it favours it is changed
/// only on three grounds; one that has been appealed only as long as the appeal has not been sent on.
enum ChangeGround: String, Decodable, Sendable {
  case obvious = "38"
  case appealed = "39"
  case wrong = "37"
  case reserved = "37 förbehåll"
  case safety = "37 säkerhet"
  case misled = "37 uppgifter"

  static let choices = [
    Choice("38", "Uppenbart felaktigt, och lätt att ändra utan att någon får det sämre (FL 38)"),
    Choice("39", "Detsamma, och beslutet är överklagat men inte överlämnat (FL 38 och 39)"),
    Choice("37", "Felaktigt, och ingen som beslutet gynnar får det sämre (FL 37 första stycket)"),
    Choice(
      "37 förbehåll", "Till nackdel: beslutet eller föreskrifterna säger att det får återkallas (FL 37 andra stycket 1)"
    ),
    Choice("37 säkerhet", "Till nackdel: tvingande säkerhetsskäl (FL 37 andra stycket 2)"),
    Choice(
      "37 uppgifter", "Till nackdel: parten har lämnat oriktiga eller vilseledande uppgifter (FL 37 andra stycket 3)"),
  ]

  /// The sections that it is.
  var sections: [String] {
    switch self {
    case .obvious: ["38 §"]
    case .appealed: ["38 §", "39 §"]
    case .wrong, .reserved, .safety, .misled: ["37 §"]
    }
  }

  /// How the written decision says it, after "ändras"; nil where the section says it all.
  var reason: String? {
    switch self {
    case .obvious, .wrong: nil
    case .appealed: "Beslutet är överklagat, och handlingarna är inte överlämnade till en högre instans."
    case .reserved: "Det framgår av beslutet eller av de föreskrifter som det grundas på att det får återkallas."
    case .safety: "Tvingande säkerhetsskäl kräver att beslutet ändras."
    case .misled: "Felaktigheten beror på att parten har lämnat oriktiga eller vilseledande uppgifter."
    }
  }
}
