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
  /// The type of the decision that the matter is about, where this is another, such as an avvisning; nil where it is this
  /// one, or that of the decision that it changes.
  public var main: String?
  /// The facts that who may decide depends on.
  public var facts: Value
  /// What was decided, such as `bifall`.
  public var outcome: String
  /// The decision's own words; may hold personal data.
  public var text: String
  /// Who takes it.
  public var decider: Decider
  /// The reasons (FL 32); may hold personal data.
  public var reasons = ""
  /// The conditions (villkor) it is granted on; may hold personal data.
  public var conditions: [String] = []
  /// Who else took part in the final handling (FL 31), by function.
  public var participants: [String] = []
  /// Whether a person has judged the matter to be principled or otherwise of greater weight (KL 6:38 p 3).
  public var isWeighty = false
  /// Why it could not await the nämnd; nil where it could (KL 6:39).
  public var urgency: Urgency?
  /// Whether the nämnd itself is the municipality's party in the matter (KL 6:7).
  public var isBoardParty = false
  /// How many ledamöter took part, where a body decided; nil where that is not said, which only a body whose ledamöter
  /// nobody has counted may leave out (KL 6:27).
  public var present: Int?
  /// The earlier decision that it corrects or changes; nil where it is the first word in the matter.
  public var changes: DecisionChange?
  /// Whether it is a decision about the handling, such as one about jäv: the latest decision in the matter is then still
  /// the one before it.
  public var isProcedural = false

  /// A request; what more there is to say is set on it.
  public init(type: String, facts: Value = [:], outcome: String, text: String, decider: Decider) {
    self.type = type
    self.facts = facts
    self.outcome = outcome
    self.text = text
    self.decider = decider
  }
}
