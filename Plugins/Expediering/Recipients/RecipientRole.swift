import WorkflowKit

/// Why somebody gets a decision.
enum RecipientRole: String, Codable, Sendable {
  case party = "part"
  case representative = "ombud"
  case guardian = "vårdnadshavare"
  case asker = "remittent"
  case authority = "myndighet för kännedom"
  case file = "akt"

  static let choices = [
    Choice("part", "Part"), Choice("ombud", "Ombud"), Choice("vårdnadshavare", "Vårdnadshavare"),
    Choice("remittent", "Remittent"), Choice("myndighet för kännedom", "Myndighet för kännedom"),
    Choice("akt", "Akten"),
  ]

  /// Whether the contact register may be asked for the address: never for a person, whose address comes from the
  /// försättsblad alone.
  var mayUseRegister: Bool { self == .asker || self == .authority }

  /// Whether the case is answered when this line has gone out.
  var isAnswered: Bool { self == .party || self == .asker }
}
