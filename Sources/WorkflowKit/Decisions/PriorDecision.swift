public import CivilTime

/// A decision of the case that a later one corrects or changes, as the later one names it.
public struct PriorDecision: Sendable, Hashable {
  /// Its number in the case.
  public let number: Int
  /// The day it was decided; nil where that is not kept.
  public let day: CivilDate?
  /// What was decided, such as `bifall`.
  public let outcome: String
  /// What stands for whoever it is about: the last outcome of it, and of those that it goes back to, that grants or refuses.
  /// Nil where none does, and where a body has decided since: its outcome says what became of a proposal.
  public let standing: String?

  /// A decision.
  public init(number: Int, day: CivilDate?, outcome: String, standing: String? = nil) {
    self.number = number
    self.day = day
    self.outcome = outcome
    self.standing = standing
  }
}
