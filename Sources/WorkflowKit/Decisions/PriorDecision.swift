public import CivilTime

/// A decision of the case that a later one corrects or changes, as the later one names it.
public struct PriorDecision: Sendable, Hashable {
  /// How much has been granted in a matter.
  public enum Granted: Sendable, Hashable {
    /// What was asked for.
    case whole
    /// A part of it.
    case part
    /// Unknown: a body's outcome says what became of a proposal, whatever that was.
    case perhaps
  }

  /// Its number in the case.
  public let number: Int
  /// The day it was decided; nil where that is not kept.
  public let day: CivilDate?
  /// What was decided, such as `bifall`.
  public let outcome: String
  /// What stood granted when it had been taken, by it and by those that it goes back to; nil where nothing did.
  public let granted: Granted?

  /// A decision.
  public init(number: Int, day: CivilDate?, outcome: String, granted: Granted? = nil) {
    self.number = number
    self.day = day
    self.outcome = outcome
    self.granted = granted
  }
}
