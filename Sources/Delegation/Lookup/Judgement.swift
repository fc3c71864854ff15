/// Whether a condition holds for a matter.
enum Judgement {
  case holds
  case fails
  /// A fact that it reads is missing, or it cannot be calculated: nobody may guess.
  case unknown
}
