public import CivilTime
public import FEEL

/// A decision that a step asks the engine to authorise and record.
public struct DecisionRequest: Sendable, Hashable {
  /// Who takes it.
  public enum Decider: Sendable, Hashable {
    /// The person who gave the command, on delegation.
    case actor
    /// A body at a meeting: its id, the day, the paragraph.
    case body(organ: String, meeting: CivilDate, paragraph: Int)
  }

  /// The decision type, such as `remiss.yttrande`.
  public var type: String
  /// The facts that who may decide depends on.
  public var facts: Value
  /// What was decided, such as `bifall`.
  public var outcome: String
  /// The decision's own words; may hold personal data.
  public var text: String
  /// Who takes it.
  public var decider: Decider

  /// A request.
  public init(type: String, facts: Value = [:], outcome: String, text: String, decider: Decider) {
    self.type = type
    self.facts = facts
    self.outcome = outcome
    self.text = text
    self.decider = decider
  }
}
