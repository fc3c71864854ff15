public import CivilTime

/// A decision of the case that a later one corrects or changes, as the later one names it.
public struct PriorDecision: Sendable, Hashable {
  /// Its number in the case.
  public let number: Int
  /// The day it was decided; nil where that is not kept.
  public let day: CivilDate?
  /// What was decided, such as `bifall`.
  public let outcome: String
  /// Whether it, or one that it goes back to, has granted anything.
  public let hasGranted: Bool

  /// A decision.
  public init(number: Int, day: CivilDate?, outcome: String, hasGranted: Bool? = nil) {
    self.number = number
    self.day = day
    self.outcome = outcome
    self.hasGranted = hasGranted ?? Self.grants(outcome)
  }

  /// Whether an outcome grants what was asked for, in whole or in part.
  public static func grants(_ outcome: String) -> Bool { outcome == "bifall" || outcome == "delvis bifall" }
}
