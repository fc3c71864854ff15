/// On what a decision that has been taken is changed (FL 37–39), or that it was tried and stands. To the detriment of
/// somebody whom it favours it is changed only on three grounds; one that has been appealed only as long as the appeal has
/// not been sent on.
public enum ChangeGround: String, Sendable, Hashable, Codable {
  /// Obviously wrong, and easily changed to nobody's detriment (FL 38).
  case obvious = "38"
  /// The same, and the decision has been appealed (FL 39).
  case appealed = "39"
  /// Wrong, and changed to nobody's detriment (FL 37, first paragraph).
  case wrong = "37"
  /// It, or the rules that it rests on, say that it may be revoked (FL 37, second paragraph, 1).
  case reserved = "37 förbehåll"
  /// Compelling reasons of safety (FL 37, second paragraph, 2).
  case safety = "37 säkerhet"
  /// The party has said what is false or misleading (FL 37, second paragraph, 3).
  case misled = "37 uppgifter"
  /// It is not changed.
  case stands = "ändras inte"

  /// The field of a form that asks for it.
  public static let field = Field(
    "ändras_enligt", .choice(choices), title: "Varför beslutet får ändras", required: false,
    help:
      "Måste fyllas i när det avgörs om beslutet ska ändras. Till nackdel får bara den ändra som också får återkalla. "
      + "Ändras det inte ska beslutstexten säga att det tidigare beslutet står.")

  private static let choices = [
    Choice("38", "Uppenbart felaktigt, och lätt att ändra utan att någon får det sämre (FL 38)"),
    Choice("39", "Detsamma, och beslutet är överklagat men inte överlämnat (FL 38 och 39)"),
    Choice("37", "Felaktigt, och ingen som beslutet gynnar får det sämre (FL 37 första stycket)"),
    Choice(
      "37 förbehåll", "Till nackdel: beslutet eller föreskrifterna säger att det får återkallas (FL 37 andra stycket 1)"
    ),
    Choice("37 säkerhet", "Till nackdel: tvingande säkerhetsskäl (FL 37 andra stycket 2)"),
    Choice(
      "37 uppgifter", "Till nackdel: parten har lämnat oriktiga eller vilseledande uppgifter (FL 37 andra stycket 3)"),
    Choice("ändras inte", "Beslutet ändras inte"),
  ]

  /// Whether the decision is changed to the detriment of somebody whom it favours: whoever does so must have the right to
  /// revoke it too.
  public var isToTheDetriment: Bool { self == .reserved || self == .safety || self == .misled }

  /// The sections, and which of the three grounds to the detriment, as they are written after a decision; nil where it
  /// stands.
  public var words: String? {
    switch self {
    case .obvious: "FL 38"
    case .appealed: "FL 38 och 39"
    case .wrong: "FL 37"
    case .reserved: "FL 37, förbehåll"
    case .safety: "FL 37, säkerhet"
    case .misled: "FL 37, oriktiga uppgifter"
    case .stands: nil
    }
  }

  /// The sections that it is.
  public var sections: [String] {
    switch self {
    case .obvious: ["38 §"]
    case .appealed: ["38 §", "39 §"]
    case .wrong, .reserved, .safety, .misled: ["37 §"]
    case .stands: ["37 §", "38 §"]
    }
  }

  /// How the written decision says it, after what it changes; nil where the section says it all.
  public var reason: String? {
    switch self {
    case .obvious, .wrong, .stands: nil
    case .appealed: "Beslutet är överklagat, och handlingarna är inte överlämnade till en högre instans."
    case .reserved: "Det framgår av beslutet eller av de föreskrifter som det grundas på att det får återkallas."
    case .safety: "Tvingande säkerhetsskäl kräver att beslutet ändras."
    case .misled: "Felaktigheten beror på att parten har lämnat oriktiga eller vilseledande uppgifter."
    }
  }
}
